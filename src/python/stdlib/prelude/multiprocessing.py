from sys import modules as _modules
import multiprocessing.process as process
import multiprocessing.context as context
import multiprocessing.reduction as reduction

_names = [n for n in dir(context._default_context) if not n.startswith('_')]
for _n in _names:
    globals()[_n] = getattr(context._default_context, _n)
__all__ = sorted([*_names, 'reducer'])
reducer = reduction
if '__main__' in _modules:
    _modules['__mp_main__'] = _modules['__main__']
SUBDEBUG = 5
SUBWARNING = 25
