# The first code of a process: core functions, standard modules, then the person's program as `__main__`.
run_body(function_of(library_code('_core'), globals()), globals())


def _run_main(code):
    sys = _load_module('sys')
    if path()[:1] != '<':
        # What lies beside a program is found first.
        sys.path[0] = path().rpartition('/')[0] or '/home/guest'
    boot = _load_module('_process')
    d = {'__name__': '__main__', '__doc__': None, '__package__': None, '__loader__': None, '__spec__': None, '__annotations__': {},
         '__builtins__': modules()['builtins'], '__file__': path(), '__cached__': None}
    modules()['__main__'] = make_module('__main__', d)
    _tell_doubts(code, d['__file__'])
    status = boot.run_main(function_of(code, d), d)
    boot.exit_process(status)


_run_main(_main_code)
