"use strict";

/* One article: its text with the evidence in it, and its record, each field beside the words that it rests on. */

const reader = {
  size: 1,
  blocks: new Map(), // number of a block: its articles, the last few that were opened
  asked: null,

  async load(number) {
    const key = Math.floor(number / reader.size);
    if (!reader.blocks.has(key)) {
      if (reader.blocks.size >= 4) reader.blocks.delete(reader.blocks.keys().next().value);
      reader.blocks.set(key, page.block(`articles-${key}`));
    }
    return (await reader.blocks.get(key))[number % reader.size];
  },

  async show(number, focus) {
    reader.asked = number;
    list.mark(number);
    const details = await reader.load(number);
    if (reader.asked !== number) return; // another one was opened meanwhile
    const article = filter.articles[number];
    const title = document.getElementById("article-title");
    title.textContent = article.title || article.id;
    document.getElementById("article-body").replaceChildren(
      reader.heading(article, details),
      reader.problems(article, details),
      page.element("div", { class: "sides" }, reader.text(details), reader.record(details)),
      reader.provenance(details),
    );
    document.getElementById("article").dataset.number = String(number);
    history.replaceState(null, "", `#article=${encodeURIComponent(article.id)}`);
    if (focus) {
      title.focus({ preventScroll: true });
      document.getElementById("article").scrollIntoView({ block: "start" });
    }
  },

  heading(article, details) {
    const facts = [article.id, article.source, article.published].filter((fact) => fact && fact !== article.title);
    const web = /^https?:\/\//i.test(details.url || "");
    const link = web ? page.element("a", { href: details.url, rel: "noreferrer noopener", target: "_blank" }, "original") : details.url;
    const shown = [...facts, link].filter(Boolean).flatMap((fact, place) => (place ? [" · ", fact] : [fact]));
    return page.element("p", { class: "facts" }, list.badge(article.status), shown);
  },

  problems(article, details) {
    if (!details.violations.length && !details.error) return "";
    const rejected = article.status !== "ok" && article.status !== "no_incident";
    const heading = rejected ? `Why it is ${article.status}` : "Warnings";
    const items = details.violations.map((one) =>
      page.element(
        "li",
        {},
        page.element("span", { class: `badge ${one.severity}` }, one.severity),
        " ",
        page.element("strong", {}, one.rule),
        " ",
        one.message,
        " ",
        reader.toField(one.path),
      ),
    );
    return page.element(
      "section",
      { class: `problems ${rejected ? "bad" : ""}`, "aria-label": heading },
      page.element("h3", {}, heading),
      details.error ? page.element("p", {}, details.error) : null,
      items.length ? page.element("ul", {}, items) : null,
    );
  },

  toField(path) {
    const jump = (event) => {
      event.preventDefault();
      reader.go(reader.fieldOf(path));
    };
    return page.element("a", { href: `#${reader.fieldId(path)}`, class: "path", on: { click: jump } }, path);
  },

  /* The element of a field, or of the nearest one around it that is shown. */
  fieldOf(path) {
    for (let wanted = path; wanted; wanted = wanted.slice(0, Math.max(wanted.lastIndexOf("."), wanted.lastIndexOf("["), 0))) {
      const found = document.getElementById(reader.fieldId(wanted));
      if (found) return found;
    }
    return document.getElementById("record-title");
  },

  fieldId(path) {
    return `field-${path.match(/[A-Za-z0-9]+/g)?.join("-") || ""}`;
  },

  /* Scroll to the other end of a link, give it the focus, and light it up for a moment. */
  go(target) {
    if (!target) return;
    target.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    target.focus({ preventScroll: true });
    target.classList.add("lit");
    setTimeout(() => target.classList.remove("lit"), 1600);
  },

  text(details) {
    const side = page.element("section", { class: "text", "aria-labelledby": "text-title" }, page.element("h3", { id: "text-title" }, "Text"));
    if (details.note) {
      side.append(page.element("p", { class: "notice" }, details.note));
      return side;
    }
    const body = page.element("div", { class: "words" });
    const named = new Set();
    for (const piece of details.text) {
      if (typeof piece === "string") {
        body.append(piece);
        continue;
      }
      const [words, covering] = piece;
      const shortest = details.passages[covering[0]];
      const fresh = covering.find((number) => !named.has(number)); // a passage is named by its first piece that no other has taken
      if (fresh !== undefined) named.add(fresh);
      body.append(reader.mark(words, covering, details, shortest, fresh));
    }
    side.append(body);
    return side;
  },

  mark(words, covering, details, shortest, anchor) {
    const says = covering.map((number) => details.passages[number].says).join("; ");
    const jump = (event) => {
      event.preventDefault();
      reader.go(document.getElementById(reader.fieldId(shortest.field)));
    };
    const link = page.element(
      "a",
      { href: `#${reader.fieldId(shortest.field)}`, title: says, class: `evidence ${shortest.kind}`, "data-passages": ` ${covering.join(" ")} `, on: { click: jump, mouseenter: () => reader.light(covering, true), mouseleave: () => reader.light(covering, false) } },
      words,
    );
    if (anchor !== undefined) link.id = `evidence-${anchor}`;
    return link;
  },

  light(numbers, on) {
    for (const number of numbers) {
      for (const end of document.querySelectorAll(`[data-passages~="${number}"], [data-passage="${number}"]`)) end.classList.toggle("near", on);
    }
  },

  record(details) {
    const side = page.element("section", { class: "record", "aria-labelledby": "record-title" });
    side.append(page.element("h3", { id: "record-title", tabindex: "-1" }, details.stands || !details.incidents.length ? "Record" : "Rejected draft: not passed on"));
    if (!details.incidents.length) side.append(page.element("p", { class: "soft" }, "No incident."));
    side.append(...details.incidents.map(reader.incident));
    return side;
  },

  incident(one) {
    const fields = one.fields.map((field) => [page.element("dt", {}, field.name), reader.field(field)]).flat();
    return page.element(
      "section",
      { class: "incident", id: reader.fieldId(one.path), tabindex: "-1", "aria-label": one.role },
      page.element("h4", {}, one.role),
      one.summary ? page.element("p", { class: "summary" }, one.summary) : null,
      page.element("dl", { class: "fields" }, fields),
      one.tolls.length ? page.element("h5", {}, "Tolls") : page.element("p", { class: "soft" }, "No toll: unknown, which is not zero."),
      page.element("ul", { class: "tolls" }, one.tolls.map(reader.toll)),
      one.casualties && one.casualties.rows.length ? reader.casualties(one.casualties) : null,
    );
  },

  field(field) {
    const made = page.element("dd", { id: reader.fieldId(field.path), tabindex: "-1" }, field.value);
    if (field.quote) made.append(" ", reader.quote(field.quote, field.passage));
    return made;
  },

  toll(toll) {
    return page.element(
      "li",
      { class: `toll ${toll.outcome} ${toll.status}`, id: reader.fieldId(toll.path), tabindex: "-1" },
      page.element("span", { class: "count" }, toll.count),
      " ",
      page.element("strong", {}, toll.outcome),
      toll.group === "everyone" ? "" : ` · ${toll.group}`,
      toll.status === "current" ? "" : page.element("span", { class: "badge" }, toll.status),
      page.element("span", { class: "soft" }, ` · ${toll.source} (${toll.by})`),
      page.element("br"),
      reader.quote(toll.quote, toll.passage),
    );
  },

  quote(words, passage) {
    if (passage === undefined || passage === null || !reader.hasText()) return page.element("q", {}, words);
    const jump = (event) => {
      event.preventDefault();
      reader.go(document.getElementById(`evidence-${passage}`) || document.querySelector(`[data-passages~="${passage}"]`));
    };
    return page.element(
      "a",
      { class: "cites", href: `#evidence-${passage}`, "data-passage": passage, on: { click: jump, mouseenter: () => reader.light([passage], true), mouseleave: () => reader.light([passage], false) } },
      page.element("q", {}, words),
    );
  },

  hasText() {
    return Boolean(filter.articles[reader.asked]?.text);
  },

  casualties(casualties) {
    const cells = (row) => [row.low, row.best, row.high].map((number) => page.element("td", { class: "number" }, number === null ? "—" : `${number}`));
    return page.element(
      "div",
      { class: "wide", tabindex: "0", role: "group", "aria-label": "Numbers, table" },
      page.element(
        "table",
        {},
        page.element("caption", {}, `Numbers by ${casualties.codebook.toUpperCase()}`),
        page.element("thead", {}, page.element("tr", {}, ["", "low", "best", "high", "from toll"].map((name, place) => page.element("th", { scope: "col", class: place && place < 4 ? "number" : null }, name || "outcome")))),
        page.element(
          "tbody",
          {},
          casualties.rows.map((row) => page.element("tr", {}, page.element("th", { scope: "row" }, row.name), cells(row), page.element("td", {}, row.tolls.map((place) => place + 1).join(", ") || "—"))),
        ),
      ),
    );
  },

  provenance(details) {
    if (!details.model) return "";
    const attempts = details.attempts.map((one, place) =>
      page.element("li", {}, `${place + 1}. ${one.purpose}: ${one.outcome}${one.cost ? `, $${one.cost}` : ""}${one.detail ? `: ${one.detail}` : ""}`),
    );
    return page.element(
      "details",
      { class: "provenance" },
      page.element("summary", {}, `Made by ${details.model}${details.prompt ? `, prompt ${details.prompt}` : ""}`),
      attempts.length ? page.element("ol", {}, attempts) : page.element("p", { class: "soft" }, "No question was asked of a language model."),
    );
  },
};
