// Filters. The report is whole without this script.
(() => {
  "use strict";
  const form = document.getElementById("filters");
  if (!form || !form.querySelector("select")) return;
  form.hidden = false;
  const status = document.getElementById("shown");
  const items = [...document.querySelectorAll("[data-check]")];
  const expectations = [...document.querySelectorAll("[data-verdict]")];
  // A page, table or row goes when nothing that is wanted is left in it; the innermost ones are asked first.
  const boxes = [...document.querySelectorAll("[data-box]")].reverse();
  const fits = (item, wanted) => Object.entries(wanted).every(([key, value]) => !value || item.dataset[key] === value);

  const apply = () => {
    const { verdict = "", ...wanted } = Object.fromEntries(new FormData(form));
    const shown = new Set();
    for (const item of items) {
      const fit = fits(item, wanted);
      item.hidden = !fit;
      if (fit) shown.add(item.dataset.finding);
    }
    const filtered = Object.values(wanted).some(Boolean);
    for (const box of boxes) box.hidden = filtered && !box.querySelector("[data-check]:not([hidden])");
    for (const row of expectations) row.hidden = !fits(row, { verdict });
    const parts = [];
    if (Number(form.dataset.findings)) parts.push(`${shown.size} of ${form.dataset.findings} findings`);
    if (expectations.length) parts.push(`${expectations.filter((row) => !row.hidden).length} of ${form.dataset.expectations} expectations`);
    status.textContent = `${parts.join(", ")} shown`;
  };
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply, 0));
  form.addEventListener("submit", (event) => event.preventDefault());
  // What a link leads to has to be there.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target?.closest("[hidden]")) return;
    form.reset();
    apply();
  });
  // Browsers bring back what was chosen before a page was left.
  window.addEventListener("pageshow", apply);
  apply();

  // Heads of tables stop below the filters, where these stay in sight.
  const measure = () => {
    const height = getComputedStyle(form).position === "sticky" ? form.offsetHeight : 0;
    document.documentElement.style.setProperty("--bar", `${height}px`);
  };
  new ResizeObserver(measure).observe(form);
  measure();
})();
