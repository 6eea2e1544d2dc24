// Filters. The report is whole without this script.
(() => {
  "use strict";
  const form = document.getElementById("filters");
  if (!form) return;
  form.hidden = false;
  const status = document.getElementById("shown");
  const items = [...document.querySelectorAll("[data-check]")];
  const boxes = [...document.querySelectorAll("[data-box]")];
  const apply = () => {
    const wanted = {};
    for (const select of form.querySelectorAll("select")) wanted[select.name] = select.value;
    const fits = (item) => Object.entries(wanted).every(([key, value]) => !value || item.dataset[key] === value);
    const findings = new Set();
    for (const item of items) {
      const fit = fits(item);
      item.classList.toggle("off", !fit);
      item.querySelectorAll(":scope > .told").forEach((told) => { told.hidden = !fit; });
      if (item.dataset.whole !== undefined) item.hidden = !fit;
      if (fit) findings.add(item.dataset.finding);
    }
    const filtered = Object.values(wanted).some(Boolean);
    // A table, row or group none of whose findings is wanted is left out; the innermost ones first.
    for (const box of [...boxes].reverse()) {
      const inside = box.querySelectorAll("[data-check]:not(.off)").length;
      box.hidden = filtered && inside === 0;
    }
    status.textContent = `${findings.size} of ${form.dataset.total} findings shown`;
  };
  form.addEventListener("change", apply);
  form.addEventListener("reset", () => setTimeout(apply, 0));
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
