# The first code of a process: core functions, standard modules, then the person's program as `__main__`.
run_body(function_of(library_code('_core'), globals()), globals())


def _run_main(code):
    sys = _load_module('sys')
    boot = _load_module('_process')
    d = {'__name__': '__main__', '__doc__': None, '__package__': None, '__loader__': None, '__spec__': None,
         '__file__': path(), '__cached__': None, '__builtins__': modules()['builtins']}
    modules()['__main__'] = make_module('__main__', d)
    _tell_doubts(code, d['__file__'])
    status = boot.run_main(function_of(code, d), d)
    boot.exit_process(status)


_run_main(_main_code)
