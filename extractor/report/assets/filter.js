"use strict";

/* Which articles are shown: by status, country, rule and words. Texts are searched once they have been unpacked. */

const filter = {
  articles: [],
  shown: [],
  words: [], // by article: everything that can be searched, folded; texts are added as their blocks come

  /* Lower case without accents, so that "Sa'dah" and "saʿdah" or "Müller" and "muller" can be found alike. */
  fold(text) {
    const lower = text.toLowerCase();
    return /^[\x00-\x7f]*$/.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}+/gu, "");
  },

  load(articles) {
    filter.articles = articles;
    filter.shown = articles.map((_, number) => number);
    filter.words = articles.map((article) => {
      const places = (article.incidents || []).map((incident) => incident.where || "");
      return filter.fold([article.id, article.title || "", article.source || "", ...places].join("\n"));
    });
  },

  addText(number, text) {
    filter.words[number] += "\n" + filter.fold(text);
  },

  chosen() {
    const value = (id) => document.getElementById(id).value;
    return { words: filter.fold(value("search")).split(/\s+/).filter(Boolean), status: value("status"), country: value("country"), rule: value("rule") };
  },

  apply() {
    const { words, status, country, rule } = filter.chosen();
    filter.shown = [];
    filter.articles.forEach((article, number) => {
      if (status && article.status !== status) return;
      if (country && !filter.countries(article).includes(country)) return;
      if (rule && !(article.rules || []).some(([slug]) => slug === rule)) return;
      const haystack = filter.words[number];
      if (words.every((word) => haystack.includes(word))) filter.shown.push(number);
    });
  },

  /* Where an article's main incidents were, also those of a draft that does not stand. */
  countries(article) {
    return article.draft || (article.incidents || []).map((incident) => incident.country).filter(Boolean);
  },

  /* The choices that the articles give, each with how many articles it would leave, the most frequent first. */
  fillChoices(rules) {
    const counts = { status: new Map(), country: new Map(), rule: new Map() };
    const add = (map, keys) => new Set(keys).forEach((key) => map.set(key, (map.get(key) || 0) + 1));
    for (const article of filter.articles) {
      add(counts.status, [article.status]);
      add(counts.country, filter.countries(article));
      add(counts.rule, (article.rules || []).map(([slug]) => slug));
    }
    for (const [id, map] of Object.entries(counts)) {
      const select = document.getElementById(id);
      for (const [key, count] of [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
        select.append(page.element("option", { value: key, title: rules[key] }, `${filter.label(id, key)} (${count})`));
      }
      select.disabled = map.size === 0;
    }
  },

  label(id, key) {
    if (id === "country") return filter.country(key);
    return id === "status" ? key.replaceAll("_", " ") : key;
  },

  country(code) {
    try {
      filter.names ||= new Intl.DisplayNames(["en"], { type: "region" });
      return filter.names.of(code) || code;
    } catch {
      return code;
    }
  },
};
