/* SPDX-License-Identifier: EUPL-1.2
 *
 * Says how many rows are chosen. Without this file the boxes and buttons work the same.
 */
const form = document.querySelector("#gekozen");
const said = form?.querySelector(".ba-chosen__count");

form?.addEventListener("change", () => {
  const everything = form.elements.alle?.checked;
  const number = form.querySelectorAll("[name=kies]:checked").length;
  said.textContent = everything ? "Alle gevonden kandidaten gekozen" : number ? `${number} gekozen` : "";
});
