/* SPDX-License-Identifier: EUPL-1.2
 *
 * Keeps a draft of a form while somebody types, and says when it could not. What is typed stays in the page and on our
 * own server, never in the browser's storage. Without this file the button "Concept bewaren" does the same by hand.
 */
const PAUSE = 1500;
const HEADERS = { Accept: "application/json" };

for (const button of document.querySelectorAll("[data-draft]")) {
  const form = button.form, url = button.dataset.draft;
  const status = form.querySelector("[data-draft-status]");
  const token = () => form.elements.csrfmiddlewaretoken;
  let timer, saving = null, dirty = false, signedOut = false, stopped = false;

  const say = (text, link) => {
    const said = [text, link].filter(Boolean).join(" ");
    if (status.textContent === said) return; // a screen reader hears it once
    status.textContent = text;
    if (!link) return;
    const anchor = Object.assign(document.createElement("a"), { href: "/account/login/", target: "_blank", textContent: link });
    status.append(" ", anchor);
  };
  const send = () => fetch(url, { method: "POST", body: new FormData(form), headers: HEADERS, redirect: "manual" });
  // Signing in again changes the token of every form; the page asks for the new one, so that it can be sent after all.
  const renewed = async () => {
    const answer = await fetch(url, { headers: HEADERS, redirect: "manual" });
    if (!answer.ok) return false;
    const fresh = (await answer.json()).token;
    for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = fresh;
    return true;
  };
  const attempt = async () => {
    dirty = false;
    try {
      let answer = await send();
      if (answer.status === 403 && (await renewed())) answer = await send();
      signedOut = answer.type === "opaqueredirect";
      if (answer.ok) {
        const { saved_at: at, revision } = await answer.json();
        form.elements.draft_revision.value = revision;
        return say(`Concept bewaard om ${at}`);
      }
      dirty = true;
      if (signedOut) return say("Uw sessie is verlopen. Wat u typte blijft hier staan.", "Log in een nieuw venster in en kom hier terug.");
      stopped = answer.status === 409;
      const refused = answer.headers.get("Content-Type")?.includes("json");
      say(refused ? (await answer.json()).message : "Het concept is niet bewaard. Wat u typte staat er nog.");
    } catch {
      dirty = true;
      say("Geen verbinding: het concept is nog niet bewaard. Wat u typte staat er nog.");
    }
  };
  const save = async () => {
    clearTimeout(timer);
    if (saving) return later(); // one at a time, each with the revision of the one before
    if (stopped || !dirty) return;
    saving = attempt();
    await saving;
    saving = null;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  };
  const changed = (event) => {
    if (!event.target.name) return;
    dirty = true;
    later();
  };

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  button.addEventListener("click", (event) => {
    event.preventDefault();
    dirty = true;
    save();
  });
  // Sending a form after the session ended would lose it: first see whether somebody is signed in again.
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    if (saving || signedOut) {
      event.preventDefault();
      await saving;
      if (signedOut) await save();
      if (!signedOut) form.requestSubmit(event.submitter);
      return;
    }
    dirty = false;
    stopped = true;
  });
  for (const moment of ["focus", "online"]) addEventListener(moment, () => dirty && save());
  addEventListener("pagehide", () => {
    if (dirty && !stopped) fetch(url, { method: "POST", body: new FormData(form), headers: HEADERS, keepalive: true });
  });
}
