() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { name: '' };
  const wrong = [];
  const style = getComputedStyle(element);

  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  // The nearest opaque background: around the element, or its own if the outline is inside it.
  const groundOf = (from) => {
    for (let box = from; box; box = box.parentElement) {
      const colour = rgba(getComputedStyle(box).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return rgba('Canvas');
  };

  const width = parseFloat(style.outlineWidth);
  const offset = parseFloat(style.outlineOffset);
  if (style.outlineStyle === 'none' || width < 2) {
    wrong.push(`outline ${style.outlineStyle} ${style.outlineWidth}`);
  } else {
    const ground = groundOf(offset < 0 ? element : element.parentElement ?? element);
    const ratio = contrast(rgba(style.outlineColor), ground);
    if (ratio < 3) wrong.push(`outline ${style.outlineColor} on rgb(${ground.slice(0, 3)}): contrast ${round(ratio)}`);
  }

  // One box per line, because a link may wrap onto two lines.
  const lines = [...element.getClientRects()].filter((line) => line.width && line.height);
  if (!lines.length) wrong.push('has no box');
  const [first] = lines;
  if (first) {
    // Browsers scroll the element between the scroll paddings; a higher one does not fit there.
    const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
    const padding = (parseFloat(scrollPaddingTop) || 0) + (parseFloat(scrollPaddingBottom) || 0);
    const fits = first.height <= innerHeight - padding;
    // Browsers scroll a textarea to its caret, which is in the first line.
    const end = element.matches('textarea') ? first.top + 40 : first.bottom;
    if (fits && (first.top < -0.5 || end > innerHeight + 0.5)) {
      wrong.push(`stands at ${round(first.top)}…${round(first.bottom)} of ${innerHeight} px`);
    }
    if (first.left < -0.5 || first.right > innerWidth + 0.5) {
      wrong.push(`stands at ${round(first.left)}…${round(first.right)} of ${innerWidth} px across`);
    }
    // No other element may cover its centre or its corners (tested a little inside).
    const [dx, dy] = [Math.min(4, first.width / 4), Math.min(4, first.height / 4)];
    const [top, bottom] = [Math.max(first.top, 0), Math.min(first.bottom, innerHeight)];
    const points = [
      [(first.left + first.right) / 2, (top + bottom) / 2],
      [first.left + dx, top + dy], [first.right - dx, top + dy],
      [first.left + dx, bottom - dy], [first.right - dx, bottom - dy],
    ];
    for (const [x, y] of points) {
      const there = document.elementFromPoint(x, y);
      if (there && there !== element && !element.contains(there) && !there.contains(element)) {
        wrong.push(`covered by ${nameOf(there)}`);
        break;
      }
    }
    // A box that clips must not cut off an outline outside the element.
    for (let box = element.parentElement; box && offset >= 0; box = box.parentElement) {
      if (getComputedStyle(box).overflow === 'visible' || box === document.body || box === document.documentElement) continue;
      const edge = box.getBoundingClientRect();
      if (first.left - offset - width < edge.left - 0.5 && first.right + offset + width > edge.right + 0.5) {
        wrong.push(`outline clipped by ${nameOf(box)}`);
      }
    }
  }
  const place = element.getBoundingClientRect();
  const box = { left: place.left + scrollX, right: place.right + scrollX, top: place.top + scrollY, bottom: place.bottom + scrollY };
  return { name: nameOf(element), box, wrong, tag: element.tagName.toLowerCase() };
}
