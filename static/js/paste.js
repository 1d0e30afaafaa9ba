// Running text has one kind of heading. The editor makes plain paragraphs of all others that are
// pasted, and text of scripts and styles: this hands it the same text with every heading as the one
// it knows, and without what nobody reads.

const HEADING = /(<\/?)h[12456](?=[\s>])/gi;
const UNREAD = /<(script|style|title)\b[^>]*>.*?<\/\1\s*>/gis;
const handedOn = new WeakSet();

window.addEventListener("paste", (event) => {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const known = html.replace(UNREAD, "").replace(HEADING, "$1h3");
  if (handedOn.has(event) || known === html || !event.target.closest?.(".Draftail-Editor")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const data = new DataTransfer();
  data.setData("text/plain", event.clipboardData.getData("text/plain"));
  data.setData("text/html", known);
  const again = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  handedOn.add(again);
  event.target.dispatchEvent(again);
}, { capture: true });
