'use strict';

/* The view of benchmark reports; what it is made with is in console.js. */

async function loadReports() {
  const form = find('#reports');
  const chosen = [form.file.value, form.against.value];
  const found = await ask('reports.json');
  const options = () => found.reports.map(report => make('option', {value: report.file},
    `${report.name}, ${moment(report.started)}`));
  form.file.replaceChildren(...options());
  form.against.replaceChildren(form.against.options[0], ...options());
  if (chosen[0]) {
    [form.file.value, form.against.value] = chosen;
  }
  find('#report-folders').textContent = (found.reports.length ? 'Reports' : 'There are no reports yet: start a benchmark below. They')
    + ` are looked for in ${found.folders.join(', ')}.`;
  await showReport();
}

async function showReport() {
  const form = find('#reports');
  if (!form.file.value) {
    find('#report').replaceChildren();
    return;
  }
  const against = form.against.value ? `&against=${encodeURIComponent(form.against.value)}` : '';
  const report = await ask(`report.json?file=${encodeURIComponent(form.file.value)}${against}`);
  find('#report').replaceChildren(...(report.comparison ? [comparisonPanel(report.comparison)] : []), speedPanel(report));
}

const VERDICTS = {faster: ['faster', 'good'], slower: ['slower', 'bad'], no_difference: ['no difference', 'run'],
  too_few_runs: ['too few runs', 'warn'], not_comparable: ['not comparable', 'warn']};

const row = (...cells) => make('tr', {}, ...cells);
const header = (...names) => make('thead', {}, row(...names.map(([name, className]) =>
  make('th', {scope: 'col', className: className || ''}, name))));

function comparisonPanel(comparison) {
  const rows = comparison.configurations.map(each => row(
    make('th', {scope: 'row'}, each.id),
    make('td', {}, badge(...VERDICTS[each.verdict])),
    make('td', {}, each.sentence)));
  return make('div', {className: 'panel', id: 'comparison'},
    make('h3', {}, 'Comparison'),
    make('p', {}, capital(comparison.verdict)),
    make('ul', {className: 'notes quiet'}, ...comparison.circumstances.map(each => make('li', {}, each))),
    make('div', {className: 'scroll', tabIndex: 0, role: 'group', ariaLabel: 'Comparison by configuration'},
      make('table', {}, header(['Configuration'], ['Verdict'], ['Figures']), make('tbody', {}, ...rows))));
}

const likeness = quality => quality.psnr === null ? 'identical' : `${decimals(quality.psnr, 1)} dB`;

function speedPanel(report) {
  const most = Math.max(1, ...report.results.map(each => each.measurements ? each.measurements.framesPerSecond.most : 0));
  const rows = report.results.map(each => {
    const figures = each.measurements;
    if (!figures) {
      return row(make('th', {scope: 'row'}, each.id), make('td', {colSpan: 4}, capital(each.reason || each.status.replace('_', ' '))));
    }
    const speed = figures.framesPerSecond;
    return row(
      make('th', {scope: 'row'}, each.id),
      make('td', {className: 'number', 'data-name': 'Median'}, rate(speed.median)),
      make('td', {className: 'speed'}, make('meter', {max: most, value: speed.median, ariaLabel: `${rate(speed.median)} frames per second`})),
      make('td', {className: 'number', 'data-name': 'Least – most'}, `${rate(speed.least)} – ${rate(speed.most)}`),
      figures.quality ? make('td', {className: 'number', 'data-name': 'PSNR'}, likeness(figures.quality)) : make('td'));
  });
  const job = report.job;
  const system = report.system;
  return make('div', {className: 'panel'},
    make('h3', {}, `${job.name}: ${counted(job.frames, 'frame')} of ${job.width}×${job.height}, quality ${job.quality}`),
    facts([
      ['Measured', moment(report.started) + (report.complete ? '' : ', broken off')],
      ['Fastest', report.best || ''],
      ['Machine', [system.processor, counted(system.processors, 'processor'), ...system.graphics].filter(Boolean).join('; ')],
      ['System', `${system.operatingSystem}, Java ${system.java}`]]),
    make('div', {className: 'scroll', tabIndex: 0, role: 'group', ariaLabel: 'Speed by configuration'},
      make('table', {}, make('caption', {}, `Frames per second, median of ${counted(report.runs, 'run')}`),
        header(['Configuration'], ['Median', 'number'], ['', 'speed'], ['Least – most', 'number'], ['PSNR', 'number']),
        make('tbody', {}, ...rows))),
    make('ul', {className: 'notes quiet'}, ...[...report.recommendations, ...report.notes].map(note => make('li', {}, note))));
}
