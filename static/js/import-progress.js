// How far the worker is with a file, without loading the page again until it is done. Where scripts
// are off, the page asks to be loaded again every two seconds.

const EVERY = 1000;

const bar = document.getElementById("import-progress");
const text = document.getElementById("import-progress-text");

async function ask() {
  const answer = await fetch(bar.dataset.address, { headers: { Accept: "application/json" } });
  // Signed out, or the file was cancelled elsewhere: the page itself says so.
  if (!answer.ok || answer.redirected) return true;
  const { done, total, text: said, finished } = await answer.json();
  bar.max = total || 1;
  bar.value = done;
  if (text.textContent !== said) text.textContent = said;
  return finished;
}

async function follow() {
  let over = false;
  try {
    over = await ask();
  } catch {
    // The network is away for a moment: the next turn asks again.
  }
  if (over) location.reload();
  else setTimeout(follow, EVERY);
}

if (bar) setTimeout(follow, EVERY);
