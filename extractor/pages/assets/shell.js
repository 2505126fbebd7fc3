"use strict";

/* What every page shares: the theme, elements made without markup, and data blocks. */

const page = {
  /* An element with properties, attributes and children. Strings become text, never markup. */
  element(tag, settings = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(settings)) {
      if (value === undefined || value === null || value === false) continue;
      if (name === "on") for (const [event, handler] of Object.entries(value)) made.addEventListener(event, handler);
      else if (name === "class") made.className = value;
      else made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
    return made;
  },

  /* The data of a block that the page carries, as data_block in Python wrote them. */
  async block(name) {
    const text = document.getElementById(name).textContent;
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(plain).json();
  },

  /* "light" or "dark", as the page is shown now. */
  theme() {
    const chosen = document.documentElement.dataset.theme;
    return chosen || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  },
};

document.getElementById("theme").addEventListener("click", () => {
  document.documentElement.dataset.theme = page.theme() === "dark" ? "light" : "dark";
});
