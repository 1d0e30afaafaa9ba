() => {
  const found = [];
  for (const element of document.body.querySelectorAll('*')) {
    // Only boxes that clip or scroll are tested: on paper they hide the rest of their content.
    if (!isSeen(element) || element.closest('svg') || getComputedStyle(element).overflowX === 'visible') continue;
    if (element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1) {
      found.push(`${nameOf(element)} needs ${element.scrollWidth} px and has ${element.clientWidth} px`);
    }
  }
  return found;
}
