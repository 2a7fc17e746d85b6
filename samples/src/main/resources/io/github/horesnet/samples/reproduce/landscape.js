const levels = 12;
const superscript = value => [...String(value)].map(digit => digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]).join('');
const number = value => {
  const exponent = Math.floor(Math.log10(value) + 1e-9);
  return exponent < -2 || exponent > 3
    ? (value / 10 ** exponent).toFixed(1) + '·10' + superscript(exponent)
    : d3.format('.3~r')(value);
};
const picture = (figure, height, label) => d3.select(figure).append('svg')
  .attr('viewBox', `0 0 340 ${height}`).attr('role', 'img').attr('aria-label', label);
const text = (parent, x, y, anchor, words) => parent.append('text')
  .attr('x', x).attr('y', y).attr('text-anchor', anchor).text(words);
const line = (parent, from, to) => parent.append('line')
  .attr('x1', from[0]).attr('y1', from[1]).attr('x2', to[0]).attr('y2', to[1]);

/** Losses on a logarithmic scale from 0 to 1, NaN where there is none that is finite; cells as the points at their corners. */
const scaled = landscape => {
  const finite = landscape.losses.filter(loss => Number.isFinite(loss) && loss > 0).map(Math.log10);
  const [least, most] = finite.length > 0 ? d3.extent(finite) : [0, 0];
  const height = loss => !Number.isFinite(loss) ? NaN
    : most > least && loss > 0 ? (Math.log10(loss) - least) / (most - least) : 0;
  const { side } = landscape;
  const heights = d3.range(side ** 2).map(point => height(landscape.losses[point] ?? NaN));
  const cells = d3.range((side - 1) ** 2)
    .map(cell => cell % (side - 1) + Math.floor(cell / (side - 1)) * side)
    .map(point => [point, point + 1, point + 1 + side, point + side]);
  const isWhole = cell => cell.every(point => !Number.isNaN(heights[point]));
  return {
    side,
    heights,
    whole: cells.filter(isWhole),
    missing: cells.filter(cell => !isWhole(cell)),
    name: height => finite.length > 0 ? number(10 ** (least + height * (most - least))) : ''
  };
};

const polygons = (parent, kind, cells, place) => parent.append('g').attr('class', kind).selectAll('polygon').data(cells)
  .join('polygon').attr('points', cell => cell.map(point => place(point).join()).join(' '));

const contour = (figure, title, landscape) => {
  const svg = picture(figure, 335, title + ': contours of the loss');
  const last = landscape.side - 1;
  const [left, top, size] = [52, 12, 244];
  const x = place => left + place / last * size;
  const y = place => top + size - place / last * size;
  const id = 'inside' + document.querySelectorAll('svg').length;
  svg.append('clipPath').attr('id', id).append('rect')
    .attr('x', left).attr('y', top).attr('width', size).attr('height', size);
  const inside = svg.append('g').attr('clip-path', `url(#${id})`);
  const path = d3.geoPath(d3.geoTransform({
    point(column, row) { this.stream.point(x(column - .5), y(row - .5)); }
  }));
  inside.append('rect').attr('x', left).attr('y', top).attr('width', size).attr('height', size)
    .attr('fill', d3.interpolateViridis(0));
  inside.append('g').attr('class', 'levels').selectAll('path')
    .data(d3.contours().size([landscape.side, landscape.side]).thresholds(d3.range(1, levels).map(level => level / levels))
      (landscape.heights.map(height => Number.isNaN(height) ? 1 : height)))
    .join('path').attr('d', path).attr('fill', level => d3.interpolateViridis(level.value * levels / (levels - 1)));
  polygons(inside, 'missing', landscape.missing, point => [x(point % landscape.side), y(Math.floor(point / landscape.side))]);
  text(svg, x(last / 2), y(last / 2) + 6, 'middle', '+').attr('class', 'middle');
  for (const value of [-1, -.5, 0, .5, 1]) {
    const place = (value + 1) / 2 * last;
    line(svg, [x(place), top + size], [x(place), top + size + 4]);
    text(svg, x(place), top + size + 17, 'middle', String(value).replace('-', '−'));
    line(svg, [left, y(place)], [left - 4, y(place)]);
    text(svg, left - 7, y(place) + 4, 'end', String(value).replace('-', '−'));
  }
  text(svg, x(last * .375), top + size + 17, 'middle', 'α');
  text(svg, left - 7, y(last * .625) + 4, 'end', 'β');
  return { svg, left, size, below: top + size + 28 };
};

const bar = ({ svg, left, size, below }, landscape) => {
  svg.append('g').selectAll('rect').data(d3.range(levels)).join('rect')
    .attr('x', level => left + level * size / levels).attr('y', below)
    .attr('width', size / levels + .3).attr('height', 12)
    .attr('fill', level => d3.interpolateViridis(level / (levels - 1)));
  for (const share of [0, 1 / 3, 2 / 3, 1]) {
    line(svg, [left + share * size, below + 12], [left + share * size, below + 16]);
    text(svg, left + share * size, below + 29, 'middle', landscape.name(share));
  }
  text(svg, left - 8, below + 11, 'end', 'Loss');
};

const surface = (figure, title, landscape) => {
  const svg = picture(figure, 315, title + ': the loss as a surface');
  const last = landscape.side - 1;
  const [middle, base, across, up, high] = [194, 215, 64, 37, 110];
  const place = (alpha, beta, height) => [middle + (alpha + beta) * across, base + (alpha - beta) * up - height * high];
  const axes = point => [point % landscape.side, Math.floor(point / landscape.side)].map(i => 2 * i / last - 1);
  const depth = cell => axes(cell[0])[0] - axes(cell[0])[1];
  svg.append('polygon').attr('class', 'base')
    .attr('points', [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(corner => place(...corner, 0).join()).join(' '));
  polygons(svg, 'missing', landscape.missing, point => place(...axes(point), 0));
  polygons(svg, 'cells', d3.sort(landscape.whole, depth), point => place(...axes(point), landscape.heights[point]))
    .attr('fill', cell => d3.interpolateViridis(d3.mean(cell, point => landscape.heights[point])));
  for (const value of [-1, 0, 1]) {
    const name = String(value).replace('-', '−');
    const [x, y] = place(value, -1, 0);
    line(svg, [x, y], [x - 3, y + 4]);
    text(svg, x - 6, y + 16, 'end', name);
    const [right, lower] = place(1, value, 0);
    line(svg, [right, lower], [right + 3, lower + 4]);
    text(svg, right + 6, lower + 16, 'start', name);
  }
  const [x, y] = place(-.5, -1, 0);
  text(svg, x - 12, y + 18, 'end', 'α');
  const [right, lower] = place(1, .5, 0);
  text(svg, right + 12, lower + 18, 'start', 'β');
  line(svg, place(-1, -1, 0), place(-1, -1, 1));
  for (const share of [0, .5, 1]) {
    const [end, level] = place(-1, -1, share);
    line(svg, [end, level], [end - 4, level]);
    text(svg, end - 6, level + 4, 'end', landscape.name(share));
  }
  text(svg, place(-1, -1, 1)[0], place(-1, -1, 1)[1] - 10, 'middle', 'Loss');
};

document.querySelectorAll('.landscapes').forEach((element, form) => {
  for (const landscape of landscapes[form]) {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = landscape.title;
    figure.append(caption);
    element.append(figure);
    const shown = scaled(landscape);
    bar(contour(figure, landscape.title, shown), shown);
    surface(figure, landscape.title, shown);
  }
});
