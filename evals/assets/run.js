"use strict";

/* Shows the articles whose words hold all that is searched for. */
{
  const search = document.getElementById("search");
  const wrong = document.getElementById("wrong");
  const articles = [...document.querySelectorAll("details.article")];

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const article of articles) {
      const held = article.dataset.words.toLowerCase();
      const shown = words.every((word) => held.includes(word)) && (!wrong.checked || article.dataset.wrong !== "0");
      article.hidden = !shown;
      found += shown ? 1 : 0;
    }
    document.getElementById("found").textContent = `${found} of ${articles.length} articles`;
  };

  search.addEventListener("input", filter);
  wrong.addEventListener("change", filter);
  filter();
}
