/* SPDX-License-Identifier: EUPL-1.2
 *
 * People or employers under a box while somebody types (the ARIA combobox pattern), and `/` goes to the search box.
 * A line with a data-url goes there, one with a data-value fills the box. What is typed is posted and never stands in
 * an address. Without this file the box is an ordinary form.
 */
const PAUSE = 150, LEAST = 2;

for (const box of document.querySelectorAll("[data-suggestions]")) {
  const input = box.querySelector("input[type=search], input[type=text]");
  const [one, more] = (box.dataset.found ?? "persoon mensen").split(" ");
  const list = document.createElement("ul");
  const said = document.createElement("p");
  let timer, asked, active = -1;

  list.id = `${input.id}-voorstellen`;
  list.className = "ba-suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", `Gevonden ${more}`);
  said.className = "ba-visually-hidden";
  said.setAttribute("role", "status");
  box.append(list, said);
  for (const [name, value] of [
    ["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id],
  ]) input.setAttribute(name, value);

  const options = () => [...list.children];
  const open = (shown) => {
    list.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown));
    if (!shown) choose(-1);
  };
  const choose = (index) => {
    active = index;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = options()[index];
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    open(false);
  };
  const ask = async () => {
    const term = input.value.trim();
    asked?.abort();
    if (term.length < LEAST) return close();
    asked = new AbortController();
    const body = new FormData();
    body.set("term", term);
    body.set("csrfmiddlewaretoken", input.form.elements.csrfmiddlewaretoken.value);
    try {
      const answer = await fetch(box.dataset.suggestions, { method: "POST", body, signal: asked.signal, redirect: "error" });
      if (!answer.ok) return close();
      list.innerHTML = await answer.text();
    } catch {
      return; // typed on, or no network: the button still searches
    }
    options().forEach((option, at) => { option.id = `${list.id}-${at}`; });
    const count = options().length;
    said.textContent = count === 0 ? `Geen ${more} gevonden` : `${count} ${count === 1 ? one : more} gevonden`;
    choose(-1);
    open(count > 0 && document.activeElement === input);
  };
  const take = ({ dataset: { url, value } }) => {
    if (url) return location.assign(url);
    input.value = value;
    close();
  };
  const moves = {
    ArrowDown: () => (list.hidden ? ask() : choose((active + 1) % options().length)),
    ArrowUp: () => !list.hidden && choose((active < 1 ? options().length : active) - 1),
    Enter: () => take(options()[active]),
    Escape: close,
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    const move = moves[event.key];
    if (!move || (event.key === "Enter" && active < 0) || (event.key === "Escape" && list.hidden)) return;
    event.preventDefault();
    move();
  });
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // keep the focus in the box
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take(option);
  });
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = document.querySelector("main [data-suggestions] input[type=search], [data-suggestions] input[type=search]");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
