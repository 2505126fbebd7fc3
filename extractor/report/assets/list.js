"use strict";

/* The list of articles, a page at a time: whatever the size of the job, only what is seen is drawn. */

const list = {
  SIZE: 40,
  first: 0,
  open: null,

  draw() {
    const { shown } = filter;
    if (list.first >= shown.length) list.first = 0;
    const numbers = shown.slice(list.first, list.first + list.SIZE);
    const box = document.getElementById("list");
    box.start = list.first + 1;
    box.replaceChildren(...numbers.map(list.item));
    if (numbers.length === 0) box.append(page.element("li", { class: "none" }, "No article fits these filters."));
    list.drawPages();
  },

  item(number) {
    const article = filter.articles[number];
    const incident = (article.incidents || [])[0];
    const facts = [];
    if (incident) {
      facts.push(incident.date || "date unknown", incident.where || "place unknown");
      for (const outcome of ["killed", "injured"]) {
        if (incident[outcome]) facts.push(page.element("span", { class: `count ${outcome}` }, `${list.figure(incident[outcome])} ${outcome}`));
      }
      if (article.incidents.length > 1) facts.push(`+${article.incidents.length - 1} more`);
    }
    const problems = (article.rules || []).length;
    const button = page.element(
      "button",
      { type: "button", "data-number": number, "aria-current": list.open === number ? "true" : null, on: { click: () => reader.show(number, true) } },
      page.element("span", { class: "name" }, article.title || article.id),
      page.element("span", { class: "facts" }, list.badge(article.status), ...facts.flatMap((fact) => [" ", typeof fact === "string" ? page.element("span", {}, fact) : fact])),
      problems > 0 && article.status === "ok" ? page.element("span", { class: "facts" }, page.element("span", { class: "badge warning" }, `${problems} ${problems === 1 ? "warning" : "warnings"}`)) : null,
    );
    return page.element("li", {}, button);
  },

  badge(status) {
    return page.element("span", { class: `badge ${status}` }, status.replaceAll("_", " "));
  },

  /* [best, low, high] in short: 14, 14+, 10–15; a blank best with a low bound is "3+ (vague)". */
  figure([best, low, high]) {
    if (best === null) return high === null ? `${low}+ (vague)` : `${low}–${high} (vague)`;
    if (low === best && high === best) return `${best}`;
    if (low === best && high === null) return `${best}+`;
    return `${best} (${low}–${high === null ? "" : high})`;
  },

  drawPages() {
    const total = filter.shown.length;
    const last = Math.min(list.first + list.SIZE, total);
    const turn = (step) => () => {
      list.first = Math.max(0, list.first + step);
      list.draw();
      document.querySelector("#list button")?.focus();
    };
    const places = total ? `${(list.first + 1).toLocaleString("en")}–${last.toLocaleString("en")} of ${total.toLocaleString("en")}` : "0";
    document.getElementById("pages").replaceChildren(
      page.element("button", { type: "button", disabled: list.first === 0, on: { click: turn(-list.SIZE) } }, "Previous"),
      page.element("span", { class: "soft" }, places),
      page.element("button", { type: "button", disabled: last >= total, on: { click: turn(list.SIZE) } }, "Next"),
    );
  },

  mark(number) {
    list.open = number;
    for (const button of document.querySelectorAll("#list button[data-number]")) {
      if (Number(button.dataset.number) === number) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  },

  /* Arrow keys, Home and End move within the list. */
  keys(event) {
    const buttons = [...document.querySelectorAll("#list button")];
    const here = buttons.indexOf(document.activeElement);
    const steps = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 };
    if (here < 0 || !(event.key in steps)) return;
    event.preventDefault();
    buttons[Math.min(Math.max(steps[event.key], 0), buttons.length - 1)].focus();
  },
};
