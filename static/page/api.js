// `window.preempt`: what tests, notebooks and teachers' pages call. Names are the contract's (docs/reference.md).
// Every call is one request to the page; the page answers with the screen that shows it.

// ask(request) → Promise<a view>; look() → the view on screen.
export function expose(ask, look, share, ready) {
  // What comes from outside is taken as JSON would have it: no prototypes, no functions.
  const send = (request) => ask(JSON.parse(JSON.stringify(request)));
  window.preempt = {
    ready,
    load: (source, options = {}) => send({ do: 'load', source: String(source), options }),
    step: ({ unit = 'operation', tid = null } = {}) => send({ do: 'step', unit, tid }),
    back: ({ unit = 'operation', tid = null } = {}) => send({ do: 'back', unit, tid }),
    seek: (step) => send({ do: 'seek', step: Math.max(0, Math.floor(Number(step)) || 0) }),
    run: () => send({ do: 'run', to_step: null }),
    runBack: () => send({ do: 'runback' }),
    line: (line, { way = 'run', tid = null, file = '' } = {}) => send({ do: 'line', at: { line, file }, way, tid }),
    breakpoints: (lines = [], events = []) => send({ do: 'breakpoints', lines: lines.map((at) => (typeof at === 'number' ? { line: at } : at)), events }),
    freeze: (tid, frozen = true) => send({ do: 'freeze', tid, frozen }),
    solo: (tid = null) => send({ do: 'solo', tid }),
    signal: (pid, signal) => send({ do: 'signal', pid, signal }),
    inspect: (wanted = {}) => send({ do: 'inspect', inspect: { stack: true, ...wanted } }),
    pause: () => send({ do: 'pause' }),
    reset: () => send({ do: 'reset' }),
    replay: (schedule) => send({ do: 'replay', schedule: String(schedule) }),
    explore: async () => {
      throw new Error('Finding what can go wrong is not in the page yet: run `preempt explore FILE` on the command line.');
    },
    share: () => share(),
    view: () => look(),
  };
}
