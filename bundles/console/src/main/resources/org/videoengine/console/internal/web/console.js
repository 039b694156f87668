'use strict';

const TOKEN = document.querySelector('meta[name=token]').content;
const VIEWS = ['jobs', 'backends', 'metrics', 'benchmarks', 'doctor'];
const find = selector => document.querySelector(selector);

/** An element with properties, and children that are elements or text: text is never taken for markup. */
function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  Object.entries(properties).forEach(([key, value]) => {
    if (key in element) {
      element[key] = value;
    } else {
      element.setAttribute(key, value);
    }
  });
  element.append(...children.filter(child => child !== null));
  return element;
}

function say(text, good = false) {
  const message = find('#message');
  if (text && !message.hidden && message.textContent === text) {
    return;
  }
  message.hidden = !text;
  message.className = good ? 'said' : '';
  message.textContent = text;
  if (text) {
    message.scrollIntoView({block: 'nearest'});
  }
}

async function answer(response) {
  if (response.status === 401) {
    location.reload();
  }
  const document = await response.json();
  if (!response.ok) {
    throw new Error(document.error || `the console answered ${response.status}`);
  }
  return document;
}

const ask = async place => answer(await fetch(place, {credentials: 'same-origin'}));

const change = async (place, body) => answer(await fetch(place, {
  method: 'POST',
  credentials: 'same-origin',
  headers: {'Content-Type': 'application/json', 'X-Video-Engine-Token': TOKEN},
  body: JSON.stringify(body)
}));

/** Does something that a button asks for, with the button off meanwhile; says what goes wrong. */
async function act(button, work) {
  button.disabled = true;
  say('');
  try {
    await work();
  } catch (fault) {
    say(capital(fault.message) + (/[.!?]$/.test(fault.message) ? '' : '.'));
  } finally {
    button.disabled = false;
  }
}

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
const decimals = (value, digits) => value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
const counted = (number, one) => `${number} ${one}${number === 1 ? '' : 's'}`;
const rate = value => decimals(value, value < 10 ? 2 : 1);
const tick = value => value === 0 ? '0' : value >= 10 ? String(Math.round(value)) : rate(value);
const whole = value => decimals(value, Number.isInteger(value) ? 0 : 1);

function bytes(value) {
  if (value < 2 ** 20) {
    return value === 0 ? '0' : `${whole(Math.round(value / 2 ** 10))} KiB`;
  }
  return value < 2 ** 30 ? `${Math.round(value / 2 ** 20)} MiB` : `${decimals(value / 2 ** 30, 1)} GiB`;
}

function duration(seconds) {
  const all = Math.round(seconds);
  const parts = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return parts[0] ? `${parts[0]} h ${parts[1]} min` : parts[1] ? `${parts[1]} min ${parts[2]} s`
    : `${decimals(seconds, seconds < 10 ? 1 : 0)} s`;
}

const moment = time => new Date(time).toLocaleString([], {dateStyle: 'medium', timeStyle: 'short'});

const facts = pairs => make('dl', {}, ...pairs.filter(([, value]) => value !== '' && value !== null)
  .flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]));

const badge = (word, kind) => make('span', {className: `badge ${kind}`}, word);

/* ---- jobs ---- */

const JOB_KINDS = {running: 'run', done: 'good', failed: 'bad', cancelled: 'warn'};
const jobCards = new Map();

function jobCard(job) {
  const card = make('article', {className: 'card'});
  card.setAttribute('aria-label', `${job.id}, ${job.project}`);
  card.dataset.job = job.id;
  const cancel = make('button', {type: 'button', className: 'danger'}, 'Cancel');
  cancel.setAttribute('aria-label', `Cancel ${job.id}`);
  cancel.addEventListener('click', () => act(cancel, () => change('cancel.json', {job: job.id})));
  const image = make('img', {alt: `The latest frame of ${job.id}`, hidden: true});
  const parts = {
    card, cancel, image,
    state: make('span'),
    progress: make('progress'),
    facts: make('div'),
    caption: make('figcaption', {hidden: true}, 'The latest frame that is finished'),
    notes: make('div')
  };
  parts.progress.setAttribute('aria-label', `Progress of ${job.id}`);
  card.append(
    make('div', {className: 'head'}, make('h3', {}, `${job.project} `, make('span', {className: 'quiet'}, job.id)), parts.state),
    parts.progress, parts.facts, parts.notes, make('figure', {}, image, parts.caption), cancel);
  return parts;
}

function showJob(parts, job) {
  const running = job.state === 'running';
  parts.state.className = `badge ${JOB_KINDS[job.state]}`;
  parts.state.textContent = job.state;
  parts.progress.max = Math.max(1, job.framesTotal);
  parts.progress.value = job.framesDone;
  parts.cancel.hidden = !running;
  const drawn = job.backends.map(share => job.backends.length > 1 ? `${share.id} (${share.frames})` : share.id).join(', ');
  parts.facts.replaceChildren(facts([
    ['Frames', `${job.framesDone} of ${job.framesTotal}` + (running && job.shot ? `, ${job.shot}` : '')],
    ['Speed', job.framesPerSecond > 0 ? `${rate(job.framesPerSecond)} frames per second` : ''],
    ['Time', duration(job.elapsedSeconds) + (running && job.remainingSeconds >= 0 ? `, ${duration(job.remainingSeconds)} to go` : '')],
    ['Drawn on', drawn],
    ['Film', job.output === 'null:' ? 'thrown away' : job.output]]));
  parts.notes.replaceChildren(
    ...(job.error ? [make('p', {className: 'bad'}, capital(job.error))] : []),
    ...job.notes.map(note => make('p', {className: 'quiet'}, capital(note))));
  if (parts.wasRunning && !running) {
    find('#news').textContent = `${job.id}, ${job.project}, is ${job.state}.`;
  }
  parts.wasRunning = running;
  if (running && !find('#view-jobs').hidden) {
    showPreview(parts, job.id);
  }
}

async function showPreview(parts, id) {
  const response = await fetch(`preview.jpg?job=${encodeURIComponent(id)}`, {credentials: 'same-origin'});
  if (response.status === 200) {
    const old = parts.image.src;
    parts.image.src = URL.createObjectURL(await response.blob());
    parts.image.hidden = parts.caption.hidden = false;
    if (old) {
      URL.revokeObjectURL(old);
    }
  }
}

function showJobs(jobs) {
  find('#no-jobs').hidden = jobs.length > 0;
  for (const job of jobs) {
    if (!jobCards.has(job.id)) {
      jobCards.set(job.id, jobCard(job));
      find('#job-list').prepend(jobCards.get(job.id).card);
    }
    showJob(jobCards.get(job.id), job);
  }
  for (const [id, parts] of jobCards) {
    if (!jobs.some(job => job.id === id)) {
      parts.card.remove();
      jobCards.delete(id);
    }
  }
}

let projects = [];

function showShots() {
  const form = find('#render');
  const project = projects.find(some => some.file === form.project.value);
  const shots = project && project.shots || [];
  find('#shots').hidden = shots.length < 2;
  find('#shots .checks').replaceChildren(...shots.map(id => make('label', {},
    make('input', {type: 'checkbox', name: 'shot', value: id, checked: true}), ` ${id}`)));
  form.film.value = project && project.film || '';
}

async function loadProjects() {
  const found = await ask('projects.json');
  projects = found.projects.filter(project => !project.error);
  const select = find('#render').project;
  const chosen = select.value;
  select.replaceChildren(...projects.map(project => make('option', {value: project.file, title: project.file}, project.name)));
  const broken = found.projects.filter(project => project.error).map(project => ` ${capital(project.error)}.`);
  find('#films').textContent = (projects.length ? '' : `There is no project in ${found.folders.join(', ')}. `)
    + `Films go to ${found.films}.${broken.join('')}`;
  // What somebody has chosen and filled in stays as long as it is there.
  if (projects.some(project => project.file === chosen)) {
    select.value = chosen;
  } else {
    showShots();
  }
  showMeasurable();
}

function startRender(event) {
  event.preventDefault();
  const form = event.target;
  const boxes = [...form.querySelectorAll('[name=shot]')];
  const chosen = boxes.filter(box => box.checked).map(box => box.value);
  act(form.querySelector('button'), async () => {
    if (boxes.length && !chosen.length) {
      throw new Error('Tick at least one shot');
    }
    const started = await change('render.json', {
      project: form.project.value,
      shots: chosen.length === boxes.length ? [] : chosen,
      film: form.film.value,
      quality: form.quality.value,
      backends: form.backend.value ? [form.backend.value] : [],
      frames: form.frames.value,
      replace: form.replace.checked,
      discard: form.discard.checked
    });
    await refresh();
    const parts = jobCards.get(started.job);
    if (parts) {
      parts.card.scrollIntoView({block: 'nearest'});
    }
  });
}

/* ---- backends ---- */

const BACKEND_KINDS = {usable: 'good', 'set aside': 'bad', unavailable: 'warn', stopped: 'warn'};
let lastBackends = '';

const drawnFrames = backend => backend.frames > 0 ? `${counted(backend.frames, 'frame')} drawn in this process` : '';

function backendCard(backend) {
  const card = make('article', {className: 'card'});
  card.dataset.backend = backend.id;
  const stopped = backend.state === 'stopped';
  const button = make('button', {type: 'button', className: stopped ? '' : 'danger'}, stopped ? 'Start' : 'Stop');
  const beside = stopped || !backend.beside.length ? '' : ` and ${backend.beside.join(', ')}, which come with it`;
  button.setAttribute('aria-label', `${stopped ? 'Start' : 'Stop'} ${backend.id}${beside}`);
  button.dataset.key = backend.bundle;
  button.addEventListener('click', async () => {
    await act(button, async () => {
      await change('switch.json', {bundle: backend.bundle, start: stopped});
      await refresh();
    });
    focusBackend(backend.bundle);
  });
  card.append(
    make('div', {className: 'head'}, make('h3', {}, backend.id), badge(backend.state, BACKEND_KINDS[backend.state])),
    ...(backend.reason ? [make('p', {}, `${capital(backend.reason)}.`)] : []),
    facts([
      ['Device', backend.device],
      ['Works with', backend.detail],
      ['Bundle', backend.bundle ? `${backend.bundle} ${backend.version}` : ''],
      ['Stops with', stopped ? '' : backend.beside.join(', ')]]),
    make('p', {className: 'drawn quiet'}, drawnFrames(backend)),
    ...(backend.bundle ? [button] : []));
  return card;
}

/** The cards are made anew when something has changed: who was on a button by keyboard stays on it. */
function focusBackend(key) {
  const button = key && [...document.querySelectorAll('#backend-list button')].find(some => some.dataset.key === key);
  if (button) {
    button.focus();
  }
}

function showBackends(backends) {
  const text = JSON.stringify(backends.map(({frames, ...rest}) => rest));
  if (text === lastBackends) {
    // Cards that were made anew with every frame could not be clicked.
    backends.forEach(backend => {
      const drawn = find(`#backend-list [data-backend="${CSS.escape(backend.id)}"] .drawn`);
      if (drawn) {
        drawn.textContent = drawnFrames(backend);
      }
    });
    return;
  }
  lastBackends = text;
  const focused = document.activeElement && document.activeElement.dataset.key;
  find('#backend-list').replaceChildren(...backends.map(backendCard));
  focusBackend(focused);
  for (const select of [find('#render').backend, find('#measure').backend]) {
    const chosen = select.value;
    select.replaceChildren(select.options[0],
      ...backends.filter(backend => backend.state === 'usable').map(backend => make('option', {value: backend.id}, backend.id)));
    select.value = [...select.options].some(option => option.value === chosen) ? chosen : '';
  }
}

/* ---- metrics ---- */

const charts = {
  rate: new Chart('Frames per second', ['of all jobs'], tick),
  memory: new Chart('Memory', ['process', 'Java’s heap', 'frames'], bytes, 2 ** 20),
  queue: new Chart('Frames drawn and not yet written', ['of all jobs'], whole)
};

let lastSample = 0;

/** The program takes the figures whether a page is open or not: what is new of them. */
async function loadMetrics() {
  const found = await ask(`history.json?after=${lastSample}`);
  const known = figure => figure < 0 ? null : figure;
  for (const sample of found.samples.filter(some => some.time > lastSample)) {
    const seconds = sample.time / 1000;
    charts.rate.add(seconds, [sample.framesPerSecond]);
    charts.memory.add(seconds, [known(sample.resident), sample.heap, known(sample.frames)]);
    charts.queue.add(seconds, [sample.waiting]);
    lastSample = sample.time;
  }
  Object.values(charts).forEach(chart => chart.draw());
}

/* ---- doctor ---- */

const SEVERITIES = {ok: 'good', info: 'run', warning: 'warn', error: 'bad'};

async function examine(button) {
  find('#findings').replaceChildren(make('p', {className: 'quiet'}, 'The doctor is looking …'));
  try {
    const diagnosis = await change('doctor.json', {});
    const order = Object.keys(SEVERITIES).reverse();
    const findings = diagnosis.findings.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
    find('#findings').replaceChildren(...findings.map(each => make('article', {className: 'card'},
      make('div', {className: 'head'}, make('h3', {}, each.check), badge(each.severity, SEVERITIES[each.severity])),
      make('p', {}, each.found),
      each.why ? make('p', {className: 'quiet'}, each.why) : null,
      each.fix ? make('p', {}, make('strong', {}, 'What to do: '), each.fix) : null)));
  } catch (fault) {
    find('#findings').replaceChildren();
    throw fault;
  }
}

/* ---- the page ---- */

let unreachable = false;

async function refresh() {
  try {
    const state = await ask('state.json');
    showJobs(state.jobs);
    showBackends(state.backends);
    showBenchmark(state.benchmark);
    if (!find('#view-metrics').hidden) {
      await loadMetrics();
    }
    if (unreachable) {
      say('');
      unreachable = false;
    }
  } catch (fault) {
    unreachable = true;
    say(`The program does not answer: ${fault.message}. Trying again …`);
  }
}

async function watch() {
  if (!document.hidden) {
    await refresh();
  }
  setTimeout(watch, 1000);
}

const LOADERS = {jobs: loadProjects, metrics: loadMetrics, benchmarks: () => Promise.all([loadReports(), loadProjects()])};

function showView() {
  const view = VIEWS.find(some => location.hash === `#${some}`);
  if (!view) {
    if (location.hash !== '#main' || VIEWS.every(some => find(`#view-${some}`).hidden)) {
      location.replace('#jobs');
    }
    return;
  }
  VIEWS.forEach(some => { find(`#view-${some}`).hidden = some !== view; });
  document.querySelectorAll('nav a').forEach(link => {
    if (link.hash === `#${view}`) {
      link.setAttribute('aria-current', 'page');
      link.scrollIntoView({block: 'nearest', inline: 'nearest'});
    } else {
      link.removeAttribute('aria-current');
    }
  });
  say('');
  if (LOADERS[view]) {
    LOADERS[view]().catch(fault => say(`${capital(fault.message)}.`));
  }
}

find('#charts').append(...Object.values(charts).map(chart => chart.element));
find('#render').addEventListener('submit', startRender);
find('#render').project.addEventListener('change', showShots);
find('#render').discard.addEventListener('change', event => { find('#render').film.disabled = event.target.checked; });
find('#reports').addEventListener('change', () => showReport().catch(fault => say(`${capital(fault.message)}.`)));
find('#reports').addEventListener('submit', event => event.preventDefault());
find('#measure').addEventListener('submit', startBenchmark);
find('#measure').project.addEventListener('change', showMeasurableShots);
find('#examine').addEventListener('click', event => act(event.target, () => examine(event.target)));
addEventListener('hashchange', showView);
showView();
watch();
