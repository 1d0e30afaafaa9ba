// What needs passkeys is shown where the browser has them, and says so when one fails.

// Not before allauth listens to the buttons: pressed earlier, they would send an empty form.
document.addEventListener("DOMContentLoaded", () => {
  if (!window.PublicKeyCredential) return;
  for (const part of document.querySelectorAll("[data-passkey]")) part.hidden = false;
  for (const part of document.querySelectorAll("[data-no-passkey]")) part.hidden = true;
});

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const problem = document.querySelector("[data-passkey-problem]");
  if (problem) problem.hidden = false;
});
document.addEventListener("click", ({ target }) => {
  if (!target.closest("[data-passkey] button")) return;
  for (const problem of document.querySelectorAll("[data-passkey-problem]")) problem.hidden = true;
}, { capture: true });
