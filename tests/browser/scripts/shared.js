// Returns the name of an element in the audit results.
const nameOf = (element) => {
  const text = (element.innerText || element.getAttribute('aria-label') || element.name || '').trim();
  const own = element.tagName.toLowerCase() + [...element.classList].map((part) => '.' + part).join('');
  const region = element.closest('header, nav, main, footer, dialog');
  return `${region && region !== element ? region.tagName.toLowerCase() + ' ' : ''}${own} "${text.slice(0, 40)}"`;
};

const isSeen = (element) =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });

const round = (number) => Math.round(number * 10) / 10;
