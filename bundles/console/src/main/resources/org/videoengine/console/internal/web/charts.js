'use strict';

/** A line chart of the last five minutes, drawn anew when asked; the last figures stand below it as text. */
class Chart {
  static SECONDS = 300;
  static HEIGHT = 170;
  static LEFT = 52;
  static BOTTOM = 20;
  static TOP = 8;

  /**
   * @param series what each line stands for
   * @param format figures as text
   * @param unit the scale ends at 1, 2, 5, 10, 20 … times of this, or of a power of two of it if it is not 1
   */
  constructor(title, series, format, unit = 1) {
    this.series = series;
    this.format = format;
    this.unit = unit;
    this.points = [];
    this.svg = Chart.shape('svg', {role: 'img', 'aria-label': `${title}, the last five minutes`});
    this.values = series.map(() => document.createElement('strong'));
    const legend = document.createElement('ul');
    legend.className = 'legend';
    series.forEach((name, i) => {
      const item = document.createElement('li');
      const sample = Chart.shape('svg', {viewBox: '0 0 24 8', 'aria-hidden': 'true'});
      sample.append(Chart.shape('line', {x1: 0, y1: 4, x2: 24, y2: 4, class: `series-${i + 1}`}));
      item.append(sample, name + ' ', this.values[i]);
      legend.append(item);
    });
    const heading = document.createElement('h3');
    heading.textContent = title;
    this.element = document.createElement('div');
    this.element.className = 'card chart';
    this.element.append(heading, this.svg, legend);
  }

  static shape(name, attributes) {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => shape.setAttribute(key, value));
    return shape;
  }

  /** Takes the figures of a moment, in the order of the series; null where there is none. */
  add(seconds, figures) {
    this.points.push({seconds, figures});
    while (this.points[0].seconds < seconds - Chart.SECONDS) {
      this.points.shift();
    }
    this.values.forEach((value, i) => { value.textContent = figures[i] === null ? '–' : this.format(figures[i]); });
  }

  /** A round figure that is not less. */
  ceiling(value) {
    if (!(value > this.unit)) {
      return this.unit;
    }
    if (this.unit !== 1) {
      return this.unit * 2 ** Math.ceil(Math.log2(value / this.unit));
    }
    const power = 10 ** Math.floor(Math.log10(value));
    return [1, 2, 5, 10].map(step => step * power).find(step => step >= value);
  }

  draw() {
    const width = this.svg.clientWidth;
    this.svg.setAttribute('viewBox', `0 0 ${width} ${Chart.HEIGHT}`);
    const most = this.ceiling(Math.max(0, ...this.points.flatMap(point => point.figures)));
    const right = width - 4;
    const floor = Chart.HEIGHT - Chart.BOTTOM;
    const now = this.points.length ? this.points[this.points.length - 1].seconds : 0;
    const x = seconds => right - (now - seconds) / Chart.SECONDS * (right - Chart.LEFT);
    const y = figure => floor - figure / most * (floor - Chart.TOP);
    const shapes = [];
    for (const part of [0, 0.5, 1]) {
      const height = y(most * part);
      shapes.push(Chart.shape('line', {x1: Chart.LEFT, x2: right, y1: height, y2: height, class: 'grid'}));
      const label = Chart.shape('text', {x: Chart.LEFT - 6, y: height + 4, 'text-anchor': 'end'});
      label.textContent = this.format(most * part);
      shapes.push(label);
    }
    [[300, 'start', '5 min ago'], [180, 'middle', '3 min'], [60, 'middle', '1 min'], [0, 'end', 'now']].forEach(([ago, anchor, text]) => {
      const label = Chart.shape('text', {x: x(now - ago), y: Chart.HEIGHT - 4, 'text-anchor': anchor});
      label.textContent = text;
      shapes.push(label);
    });
    this.series.forEach((name, i) => {
      const path = this.points.filter(point => point.figures[i] !== null)
        .map(point => `${x(point.seconds).toFixed(1)} ${y(point.figures[i]).toFixed(1)}`).join('L');
      if (path) {
        shapes.push(Chart.shape('path', {d: 'M' + path, class: `series-${i + 1}`}));
      }
    });
    this.svg.replaceChildren(...shapes);
  }
}
