"use strict";

/* What the articles shown come to, drawn by Observable Plot. Each drawing says its numbers in words, and as a table. */

const charts = {
  rules: {},
  drawn: 0, // how often all of them have been drawn
  account: {}, // of the whole job: calls, repeated, cost, perGood, unpriced, p50, p95; what is absent is unknown

  /* Soon, and once: whoever types sees the list change first. */
  plan() {
    cancelAnimationFrame(charts.planned);
    charts.planned = requestAnimationFrame(() => setTimeout(charts.draw));
  },

  async draw() {
    charts.outline ||= page.block("outline").then((world) => topojson.feature(world, world.objects.countries));
    const incidents = filter.shown.flatMap((number) => filter.articles[number].incidents || []);
    const articles = filter.shown.map((number) => filter.articles[number]);
    const binned = charts.binned(incidents);
    charts.put("timeline", charts.timeline(binned, incidents.length));
    charts.put("tolls", charts.tolls(binned));
    charts.put("rules", charts.violations(articles));
    charts.put("cost", charts.cost(articles));
    charts.wanted = incidents;
    const outline = await charts.outline;
    if (charts.wanted !== incidents) return;
    charts.put("map", charts.map(incidents, outline));
    charts.drawn += 1;
  },

  /* A drawing, its sentence and its table; or a word that there is nothing to draw. */
  put(name, { drawing, says, head, rows, note }) {
    const box = document.querySelector(`[data-chart="${name}"] .drawing`);
    const open = box.querySelector("details")?.open;
    if (!drawing) {
      box.replaceChildren(page.element("p", { class: "soft" }, says), note || "");
      return;
    }
    for (const part of drawing.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label"); // the whole is one image
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", says);
    const table = page.element("details", { open }, page.element("summary", {}, "As a table"));
    const fill = () => table.open && !table.querySelector("table") && table.append(charts.table(name, head, rows()));
    table.addEventListener("toggle", fill);
    box.replaceChildren(drawing, note || "", table);
    fill();
  },

  table(name, head, rows) {
    const title = document.querySelector(`[data-chart="${name}"] figcaption`).textContent;
    const cells = (row) => row.map((cell, place) => page.element("td", { class: place ? "number" : null }, `${cell}`));
    return page.element(
      "div",
      { class: "wide low", tabindex: "0", role: "region", "aria-label": `${title}, table` },
      page.element("table", {}, page.element("thead", {}, page.element("tr", {}, head.map((name, place) => page.element("th", { scope: "col", class: place ? "number" : null }, name)))), page.element("tbody", {}, rows.slice(0, 200).map((row) => page.element("tr", {}, cells(row))))),
      rows.length > 200 ? page.element("p", { class: "soft" }, `and ${rows.length - 200} more`) : "",
    );
  },

  inhabited: { type: "MultiPoint", coordinates: [[-179, 0], [179, 0], [0, -56], [0, 78]] }, // the world without Antarctica

  width(name) {
    return Math.max(240, Math.floor(document.querySelector(`[data-chart="${name}"] .drawing`).clientWidth));
  },

  map(incidents, outline) {
    const places = d3.rollups(
      incidents.filter((one) => one.at),
      (those) => ({ at: those[0].at, where: those[0].where, to: those[0].to, count: those.length, killed: d3.sum(those, (one) => one.killed?.[0] || 0) }),
      (one) => one.at.join(),
    ).map(([, place]) => place);
    const unplaced = incidents.length - d3.sum(places, (place) => place.count);
    const note = unplaced ? page.element("p", { class: "soft" }, `${unplaced} ${unplaced === 1 ? "incident has" : "incidents have"} no place on the map.`) : null;
    if (!places.length) return { says: "No incident with a known place." };
    const width = charts.width("map");
    const points = { type: "MultiPoint", coordinates: places.map((place) => [place.at[1], place.at[0]]) };
    const [[west, south], [east, north]] = d3.geoBounds(points);
    const wide = west > east || east - west > 120 || north - south > 70;
    const pad = Math.max(4, (east - west) * 0.15, (north - south) * 0.15);
    const frame = { type: "MultiPoint", coordinates: [[Math.max(west - pad, -179), Math.max(south - pad, -85)], [Math.min(east + pad, 179), Math.min(north + pad, 85)]] };
    const drawing = Plot.plot({
      width,
      height: Math.round(Math.min(width * (wide ? 0.46 : 0.62), 440)),
      projection: { type: "equal-earth", domain: wide ? charts.inhabited : frame, inset: 4, clip: "frame" },
      r: { range: [0, Math.min(16, 4 + 3 * Math.log10(1 + (d3.max(places, (place) => place.count) || 1)) * 4)] },
      marks: [
        Plot.geo(outline, { fill: "var(--land)", stroke: "var(--card)", strokeWidth: 0.6 }),
        Plot.dot(places, {
          x: (place) => place.at[1], y: (place) => place.at[0], r: "count", fill: "var(--killed-bar)", fillOpacity: 0.6, stroke: "var(--killed)", strokeWidth: 1, tip: true,
          channels: { place: { value: "where", label: "" }, incidents: "count", killed: "killed" },
          title: (place) => `${place.where || "place unknown"}${place.to === "city" ? "" : ` (no more exact than the ${place.to === "admin1" ? "region" : place.to})`}\n${place.count} ${place.count === 1 ? "incident" : "incidents"}, ${place.killed} killed`,
        }),
      ],
    });
    const rows = () => d3.sort(places, (place) => -place.count).map((place) => [place.where || "unknown", place.count, place.killed]);
    return { drawing, note, rows, head: ["Place", "Incidents", "Killed"], says: `Map of ${incidents.length - unplaced} incidents at ${places.length} places.` };
  },

  /* People and articles come whole: no tick between two of them. */
  whole(most) {
    return { ticks: d3.ticks(0, most, Math.min(most, 5)).filter(Number.isInteger), tickFormat: (number) => number.toLocaleString("en") };
  },

  /* The dated incidents, and days, weeks, months or years to bin them by: some sixty bars at most come out. */
  binned(incidents) {
    const dated = incidents.filter((one) => one.date);
    for (const one of dated) one.day ||= new Date(`${one.date}T00:00:00Z`);
    const [first, last] = d3.extent(dated, (one) => one.day);
    const days = first ? (last - first) / 86_400_000 : 0;
    const unit = days > 3_650 ? "year" : days > 120 ? "month" : days > 40 ? "week" : "day";
    const interval = { year: d3.utcYear, month: d3.utcMonth, week: d3.utcWeek, day: d3.utcDay }[unit];
    const x = first ? { type: "utc", label: null, domain: [interval.floor(first), interval.offset(interval.floor(last))] } : {};
    return { dated, unit, interval, x };
  },

  name(date, unit) {
    return date.toISOString().slice(0, unit === "year" ? 4 : unit === "month" ? 7 : 10);
  },

  timeline({ dated, unit, interval, x }, all) {
    if (!dated.length) return { says: "No incident with a known date." };
    const bins = d3.sort(d3.rollups(dated, (those) => those.length, (one) => +interval.floor(one.day)).map(([day, count]) => ({ day: new Date(day), count })), (bin) => bin.day);
    const drawing = Plot.plot({
      width: charts.width("timeline"), height: 210, marginLeft: 40,
      x, y: { label: "Incidents", grid: true, ...charts.whole(d3.max(bins, (bin) => bin.count)) },
      marks: [Plot.rectY(bins, { x: "day", y: "count", interval: unit, fill: "var(--bar)", tip: true, title: (bin) => `${charts.name(bin.day, unit)}: ${bin.count}` }), Plot.ruleY([0])],
    });
    const missing = all - dated.length;
    const note = missing ? page.element("p", { class: "soft" }, `${missing} without a date.`) : null;
    return { drawing, note, head: [`By ${unit}`, "Incidents"], rows: () => bins.map((bin) => [charts.name(bin.day, unit), bin.count]), says: `Incidents by ${unit}: ${dated.length} from ${charts.name(bins[0].day, unit)} to ${charts.name(bins[bins.length - 1].day, unit)}.` };
  },

  tolls({ dated, unit, interval, x }) {
    const bins = dated.flatMap((one) => ["killed", "injured"].filter((outcome) => one[outcome]?.[0]).map((outcome) => ({ day: +interval.floor(one.day), outcome, people: one[outcome][0] })));
    if (!bins.length) return { says: "No known toll of a dated incident." };
    const sums = d3.sort(d3.flatRollup(bins, (those) => d3.sum(those, (one) => one.people), (bin) => bin.day, (bin) => bin.outcome).map(([day, outcome, people]) => ({ day: new Date(day), outcome, people })), (sum) => sum.day);
    const drawing = Plot.plot({
      width: charts.width("tolls"), height: 210, marginLeft: 45,
      x, y: { label: "People", grid: true },
      color: { domain: ["killed", "injured"], range: ["var(--killed-bar)", "var(--injured-bar)"] },
      marks: [Plot.rectY(sums, { x: "day", y: "people", interval: unit, fill: "outcome", order: ["killed", "injured"], tip: true, title: (sum) => `${charts.name(sum.day, unit)}: ${sum.people} ${sum.outcome}` }), Plot.ruleY([0])],
    });
    const total = (outcome) => d3.sum(sums, (sum) => (sum.outcome === outcome ? sum.people : 0));
    const key = page.element("p", { class: "key" }, page.element("span", { class: "killed" }, "killed"), " ", page.element("span", { class: "injured" }, "injured"));
    return { drawing, note: key, head: [`By ${unit}`, "Outcome", "People"], rows: () => sums.map((sum) => [charts.name(sum.day, unit), sum.outcome, sum.people]), says: `People by ${unit}: ${total("killed")} killed, ${total("injured")} injured, as entered.` };
  },

  violations(articles) {
    const found = d3.sort(d3.flatRollup(articles.flatMap((article) => article.rules || []), (those) => those.length, ([slug]) => slug, ([, severity]) => severity), ([, , count]) => -count).map(([slug, severity, count]) => ({ slug, severity, count }));
    if (!found.length) return { says: "No rule was violated." };
    const top = found.slice(0, 14);
    const drawing = Plot.plot({
      width: charts.width("rules"), height: 46 + 22 * new Set(top.map((one) => one.slug)).size, marginLeft: 190,
      x: { label: "Articles", grid: true, ...charts.whole(top[0].count) }, y: { label: null, domain: [...new Set(top.map((one) => one.slug))] },
      marks: [
        Plot.barX(top, { x: "count", y: "slug", fill: (one) => (one.severity === "error" ? "var(--killed-bar)" : "var(--injured-bar)"), tip: true, title: (one) => `${one.slug}: ${one.count} (${one.severity})\n${charts.rules[one.slug] || ""}` }),
        Plot.ruleX([0]),
      ],
    });
    const key = page.element("p", { class: "key" }, page.element("span", { class: "bad" }, "error: rejects"), " ", page.element("span", { class: "warn" }, "warning"));
    return { drawing, note: key, head: ["Rule", "Severity", "Articles"], rows: () => found.map((one) => [one.slug, one.severity, one.count]), says: `Violations: ${found.map((one) => `${one.slug} in ${one.count}`).join(", ")}.` };
  },

  /* What the job's summary says, whatever is shown: every call, also those that came to nothing. */
  wholeJob(money) {
    const { cost, perGood, unpriced, calls, repeated, p50, p95 } = charts.account;
    const times = p50 === undefined || p95 === undefined ? [] : [["Answers took", `${p50.toFixed(1)} s (median), ${p95.toFixed(1)} s (95%)`]];
    const each = perGood === undefined ? "" : `, ${money(perGood)} per good record`;
    const rest = unpriced ? `; ${unpriced.toLocaleString("en")} calls of unknown cost` : "";
    return [
      ["Calls of the job", calls === undefined ? "unknown" : `${calls.toLocaleString("en")}${repeated ? `, ${repeated.toLocaleString("en")} of them repeated` : ""}`],
      ...times,
      ["Cost of the job", cost === undefined ? "unknown" : money(cost) + each + rest],
    ];
  },

  cost(articles) {
    const asked = d3.sum(articles, (article) => article.asked || 0);
    const tokens = d3.sum(articles, (article) => article.tokens || 0);
    const priced = articles.filter((article) => article.cost);
    const models = d3.rollups(articles.filter((article) => article.model), (those) => those.length, (article) => article.model).map(([model, count]) => `${model} (${count})`).join(", ");
    const total = d3.sum(priced, (article) => article.cost);
    const money = (dollars) => `$${dollars.toLocaleString("en", { maximumSignificantDigits: 3 })}`;
    const facts = [
      ["Model", models || "unknown"],
      ["Questions", asked.toLocaleString("en")],
      ["Tokens", tokens ? tokens.toLocaleString("en") : "unknown"],
      ["Cost of these", priced.length ? `${money(total)}, ${money((1000 * total) / priced.length)} per 1,000` : "unknown"],
      ...charts.wholeJob(money),
    ];
    const list = page.element("dl", { class: "fields" }, facts.flatMap(([name, value]) => [page.element("dt", {}, name), page.element("dd", {}, value)]));
    if (!priced.length) return { says: "No cost is recorded for these articles.", note: list };
    const drawing = Plot.plot({
      width: charts.width("cost"), height: 120, marginLeft: 40,
      x: { label: "Dollars an article", nice: true }, y: { label: "Articles", grid: true, ticks: 3 },
      marks: [Plot.rectY(priced, Plot.binX({ y: "count" }, { x: "cost", thresholds: 24, fill: "var(--bar)" })), Plot.ruleY([0])],
    });
    const dearest = () => d3.sort(priced, (article) => -article.cost).map((article) => [article.title || article.id, article.asked || 0, article.cost]);
    return { drawing, note: list, head: ["Article", "Questions", "Dollars"], rows: dearest, says: `Cost of ${priced.length} articles: ${money(total)}.` };
  },
};
