/* SPDX-License-Identifier: EUPL-1.2
 *
 * A list from which rows are chosen: says how many are, and folds the filters on a small screen, where the list comes
 * first. Without this file the boxes, buttons and filters work the same.
 */
const form = document.querySelector("#gekozen");
const said = form?.querySelector(".ba-chosen__count");
const filters = document.querySelector(".ba-facets__all");

if (said) {
  form.addEventListener("change", () => {
    const everything = form.elements.alle?.checked;
    const number = form.querySelectorAll("[name=kies]:checked").length;
    said.textContent = everything ? "Alle gevonden kandidaten gekozen" : number ? `${number} gekozen` : "";
  });
}
if (filters && matchMedia("(width <= 60rem)").matches) filters.open = false;
