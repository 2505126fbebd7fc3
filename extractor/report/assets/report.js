"use strict";

/* The page comes alive: read the index, draw what is seen, unpack the texts in the background, follow the filters. */

const report = {
  async start() {
    const { articles, size, blocks, rules, account } = await page.block("index");
    reader.size = size;
    report.blocks = blocks;
    filter.load(articles);
    charts.rules = Object.assign(Object.create(null), rules); // a rule of a foreign record may have any name
    filter.fillChoices(charts.rules);
    charts.account = account;
    report.draw();
    report.listen();
    report.openNamed();
    await report.unpackTexts();
  },

  draw() {
    report.drawTotals();
    list.draw();
    charts.plan();
    const shown = filter.shown.length;
    const all = filter.articles.length;
    const searching = report.unpacked < all && document.getElementById("search").value.trim();
    const texts = searching ? "; the texts are still being unpacked" : "";
    document.getElementById("found").textContent = `${shown.toLocaleString("en")} of ${all.toLocaleString("en")} articles${texts}`;
  },

  changed() {
    const start = performance.now();
    filter.apply();
    list.first = 0;
    report.draw();
    document.documentElement.dataset.filtered = String(Math.round(performance.now() - start));
  },

  drawTotals() {
    const counts = {};
    let incidents = 0;
    const sums = { killed: 0, injured: 0 };
    const told = { killed: 0, injured: 0 };
    for (const number of filter.shown) {
      const article = filter.articles[number];
      counts[article.status] = (counts[article.status] || 0) + 1;
      for (const incident of article.incidents || []) {
        incidents += 1;
        for (const outcome of Object.keys(sums)) {
          const people = incident[outcome]?.[0] ?? null;
          if (people === null) continue;
          sums[outcome] += people;
          told[outcome] += 1;
        }
      }
    }
    const bad = ["rejected", "refused", "truncated", "failed"].filter((status) => counts[status]);
    // A sum of nothing is no zero.
    const people = (outcome) => [told[outcome] ? sums[outcome] : "unknown", `as entered; unknown in ${(incidents - told[outcome]).toLocaleString("en")} incidents`];
    const figures = [
      ["Articles", filter.shown.length, `${(counts.ok || 0).toLocaleString("en")} ok, ${(counts.no_incident || 0).toLocaleString("en")} without incident`],
      ["Main incidents", incidents, "in records that stand"],
      ["Killed", ...people("killed")],
      ["Injured", ...people("injured")],
      ["Not good", bad.reduce((sum, status) => sum + counts[status], 0), bad.map((status) => `${counts[status]} ${status}`).join(", ") || "nothing rejected or failed"],
    ];
    document.getElementById("totals").replaceChildren(
      ...figures.map(([name, number, note]) =>
        page.element("div", { class: `figure of-${name.toLowerCase().replaceAll(" ", "-")}` }, page.element("dt", {}, name), page.element("dd", {}, number.toLocaleString("en"), page.element("small", {}, note))),
      ),
    );
    const days = filter.articles.map((article) => article.published).filter(Boolean).sort();
    const span = days.length ? `, published ${days[0]} to ${days[days.length - 1]}` : "";
    document.getElementById("made").textContent = `${filter.articles.length.toLocaleString("en")} articles${span}`;
  },

  listen() {
    const form = document.getElementById("filters");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", report.changed);
    form.addEventListener("reset", () => setTimeout(report.changed));
    document.getElementById("list").addEventListener("keydown", list.keys);
    addEventListener("hashchange", report.openNamed);
    let width = innerWidth;
    addEventListener("resize", () => {
      if (innerWidth !== width) charts.draw();
      width = innerWidth;
    });
  },

  openNamed() {
    const named = /^#article=(.*)$/.exec(location.hash);
    if (!named) return;
    let id;
    try {
      id = decodeURIComponent(named[1]);
    } catch {
      return; // no id was ever written like this
    }
    const number = filter.articles.findIndex((article) => article.id === id);
    if (number >= 0 && reader.asked !== number) reader.show(number, false);
  },

  unpacked: 0,

  /* Texts are searched, so all are unpacked once, a block at a time, with pauses in which the page can answer. */
  async unpackTexts() {
    for (let block = 0; block < report.blocks; block += 1) {
      const details = await page.block(`articles-${block}`);
      details.forEach((one, place) => {
        const pieces = (one.text || []).map((piece) => (typeof piece === "string" ? piece : piece[0]));
        const record = one.incidents.flatMap((incident) => [incident.summary, ...incident.fields.map((field) => field.value), ...incident.tolls.map((toll) => toll.source)]);
        filter.addText(block * reader.size + place, [pieces.join(""), ...record].join("\n"));
      });
      report.unpacked += details.length;
      await new Promise((resume) => setTimeout(resume));
    }
    document.documentElement.dataset.ready = "all";
    if (document.getElementById("search").value.trim()) report.changed();
  },
};

report.start();
