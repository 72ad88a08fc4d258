/* SPDX-License-Identifier: EUPL-1.2
 *
 * Adds an empty line to a list of a form without asking the server. Without this file the same button sends the form
 * and it comes back with one line more.
 */
for (const button of document.querySelectorAll("[data-more]")) {
  const relation = button.dataset.more;
  const total = button.form.elements[`${relation}-TOTAL_FORMS`];
  const most = Number(button.form.elements[`${relation}-MAX_NUM_FORMS`].value);
  const template = document.querySelector(`template[data-line="${relation}"]`);

  button.addEventListener("click", (event) => {
    event.preventDefault();
    const number = Number(total.value);
    if (number >= most) return;
    const line = template.content.firstElementChild.cloneNode(true);
    line.querySelector("legend").append(` ${number + 1}`);
    line.innerHTML = line.innerHTML.replaceAll("__prefix__", number);
    template.before(line);
    total.value = number + 1;
    line.querySelector("input, select").focus();
  });
}
