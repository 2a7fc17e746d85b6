const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#000000'];
const marks = ['circle', 'triangle', 'rect', 'rectRot', 'star', 'cross', 'rectRounded'];
const dashes = [[], [8, 4], [2, 3], [10, 3, 2, 3]];
const dataset = (curve, i) => ({
  label: curve.label,
  data: curve.points,
  ranges: curve.ranges,
  order: curve.noisy ? 1 : 0,
  borderColor: colours[i % colours.length] + (curve.noisy ? '70' : ''),
  backgroundColor: colours[i % colours.length] + (curve.noisy ? '70' : ''),
  borderDash: dashes[Math.floor(i / colours.length) % dashes.length],
  borderWidth: curve.noisy ? 1 : 2,
  pointStyle: curve.noisy ? 'line' : marks[i % marks.length],
  pointRadius: curve.noisy && curve.points.length > 1 || curve.points.length > 40 ? 0 : 4
});
const superscript = number => [...String(number)].map(digit => digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]).join('');
const power = value => {
  const exponent = Math.log10(value);
  return Math.abs(exponent - Math.round(exponent)) < 1e-6 ? '10' + superscript(Math.round(exponent)) : '';
};
const powers = {
  ticks: { autoSkip: false, maxRotation: 0, callback: power },
  grid: { color: line => power(line.tick.value) === '' ? 'transparent' : '#ddd' }
};
const scale = (axis, values) => ({
  type: axis.logarithmic ? 'logarithmic' : 'linear',
  title: { display: true, text: axis.label },
  ...(axis.logarithmic ? powers : {
    beginAtZero: true,
    suggestedMin: Math.min(...values),
    suggestedMax: Math.max(...values),
    ticks: values.every(Number.isInteger) ? { precision: 0 } : {}
  })
});
const strokes = {
  id: 'strokes',
  beforeDatasetsDraw: chart => chart.data.datasets.forEach((set, i) => {
    // Beside each other, since those of several curves often share an x.
    const shift = 4 * (i - (chart.data.datasets.length - 1) / 2);
    for (const { x, least, most } of chart.isDatasetVisible(i) ? set.ranges : []) {
      const top = chart.scales.y.getPixelForValue(most);
      chart.ctx.fillStyle = set.borderColor + '90';
      chart.ctx.fillRect(
        chart.scales.x.getPixelForValue(x) + shift - 1, top, 2, chart.scales.y.getPixelForValue(least) - top);
    }
  })
};
for (const figure of figures) {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', figure.title + ' by ' + figure.x.label);
  const element = document.createElement('figure');
  element.append(canvas);
  document.querySelector('.figures').append(element);
  const points = figure.curves.flatMap(curve => curve.points);
  const ranges = figure.curves.flatMap(curve => curve.ranges);
  new Chart(canvas, {
    type: 'line',
    plugins: [strokes],
    data: { datasets: figure.curves.map(dataset).filter(curve => curve.data.length > 0) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      plugins: {
        title: { display: true, text: figure.title, font: { size: 15 } },
        legend: { position: 'bottom', labels: { usePointStyle: true, boxHeight: 7 } }
      },
      scales: {
        x: scale(figure.x, points.map(point => point.x)),
        y: scale(figure.y, [...points.map(point => point.y), ...ranges.flatMap(range => [range.least, range.most])])
      }
    }
  });
}
