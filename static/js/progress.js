// A page about work that goes on: every two seconds it asks how far it is. Without JavaScript there is a link.
const EVERY = 2000;
const AT_MOST = 900; // half an hour: then the session may end

let asked = 0;

async function ask() {
  const shown = document.querySelector("[data-progress]");
  if (!shown || ++asked > AT_MOST) return;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("[data-progress]");
    if (now?.dataset.progress !== shown.dataset.progress) {
      location.reload();
      return;
    }
    for (const part of ["[role=status]", "progress"]) {
      const next = now.querySelector(part);
      if (next) shown.querySelector(part)?.replaceWith(next);
    }
  } catch {
    // The next time is soon enough.
  }
  setTimeout(ask, EVERY);
}

setTimeout(ask, EVERY);
