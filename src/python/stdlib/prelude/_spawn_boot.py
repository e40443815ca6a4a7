# The first code of a process that begins anew: as `_boot`, but what it runs comes from its parent.
run_body(function_of(library_code('_core'), globals()), globals())


def _run(code, payload):
    sys = _load_module('sys')
    boot = _load_module('_process')
    d = {'__name__': '__main__', '__doc__': None, '__package__': None, '__loader__': None, '__spec__': None, '__builtins__': modules()['builtins']}
    modules()['__main__'] = make_module('__main__', d)
    if payload.startswith(b'program '):
        return boot.exit_process(_load_module('_exec').run(payload))
    spawn = _load_module('multiprocessing.spawn')
    boot.exit_process(boot.run_call(spawn.spawn_main, code, payload))


_run(_main_code, _payload)
