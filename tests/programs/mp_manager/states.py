# What state a manager is in.
import multiprocessing as mp
from multiprocessing.managers import BaseManager, SyncManager, State
class C:
    def hi(self): return 'hi'
class M(BaseManager): pass
M.register('C', C)
if __name__ == '__main__':
    m = M()
    print(m._state.value, State.INITIAL, State.STARTED, State.SHUTDOWN)
    for f in (lambda: m.C(), lambda: m.connect() if 0 else m.shutdown()):
        try: f()
        except Exception as e: print(type(e).__name__, e)
    m.start(); print(m._state.value); print(m.C().hi())
    for f in (m.start, lambda: m.get_server()):
        try: f()
        except Exception as e: print(type(e).__name__, e)
    m.shutdown(); print(m._state.value)
    for f in (m.start, lambda: m.C(), m.get_server, m.shutdown, lambda: m.__enter__()):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
    s = mp.Manager(); l = s.list([1]); s.shutdown()
    for f in (lambda: l.append(2), s.list):
        try: f()
        except Exception as e: print(type(e).__name__, e)
    with M() as k: print(k._state.value)
    print(k._state.value)
