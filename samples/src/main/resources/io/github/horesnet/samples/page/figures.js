const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#000000'];
const marks = ['circle', 'triangle', 'rect', 'rectRot', 'star', 'cross', 'rectRounded'];
const dashes = [[], [8, 4], [2, 3], [10, 3, 2, 3]];
const dataset = (curve, i) => ({
  label: curve.label,
  data: curve.points,
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
const scale = axis => ({
  type: axis.logarithmic ? 'logarithmic' : 'linear',
  beginAtZero: !axis.logarithmic,
  title: { display: true, text: axis.label },
  ...(axis.logarithmic ? powers : {})
});
for (const figure of figures) {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', figure.title + ' by ' + figure.x.label);
  const element = document.createElement('figure');
  element.append(canvas);
  document.querySelector('.figures').append(element);
  new Chart(canvas, {
    type: 'line',
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
        x: scale(figure.x),
        y: scale(figure.y)
      }
    }
  });
}
