/**
 * Starts what Wagtail starts by scripts in its forms, so that the admin's policy allows none there.
 *
 * <admin-start data-call="…" data-arguments="…"> names one of the functions below and the list of
 * what it is given: JSON, escaped once more as in a string, for in that form Wagtail puts numbers
 * for "__prefix__". As an element it also starts what a dialog or a new row brings in later.
 */

// No others: whoever gets markup of theirs into a form must not call what they like.
const CALLS = new Set(["initDateChooser", "initTimeChooser", "initDateTimeChooser", "createTaskChooser"]);
const CLASSES = new Set([
  "Chooser",
  "PageChooser",
  "ImageChooser",
  "DocumentChooser",
  "SnippetChooser",
  "InlinePanel",
  "MultipleChooserPanel",
]);

class AdminStart extends HTMLElement {
  #isStarted = false;

  connectedCallback() {
    if (this.#isStarted) return; // moved, as rows are when they are put in order
    this.#isStarted = true;
    const { call, arguments: text } = this.dataset;
    const given = JSON.parse(JSON.parse(`"${text}"`));
    if (CALLS.has(call)) window[call](...given);
    else if (CLASSES.has(call)) new window[call](...given);
    else throw new Error(`Nothing of that name is started here: ${call}`);
  }
}

customElements.define("admin-start", AdminStart);
