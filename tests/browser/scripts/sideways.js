() => {
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > width) {
    found.push(`the page is ${document.documentElement.scrollWidth} px wide on ${width} px`);
  }
  // Elements in a scroll container, or in a box that clips, do not widen the page.
  const held = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (!isSeen(element) || element.closest('svg svg, svg *')) continue;
    const box = element.getBoundingClientRect();
    if (box.width > 1 && (box.right > width + 1 || box.left < -1) && !held(element)) {
      found.push(`${nameOf(element)} reaches from ${round(box.left)} to ${round(box.right)} of ${width} px`);
    }
  }
  return found;
}
