() => {
  const found = [];
  for (const element of document.body.querySelectorAll('*')) {
    // What clips or scrolls hides the rest on paper.
    if (!isSeen(element) || element.closest('svg') || getComputedStyle(element).overflowX === 'visible') continue;
    if (element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1) {
      found.push(`${nameOf(element)} needs ${element.scrollWidth} px and has ${element.clientWidth} px`);
    }
  }
  return found;
}
