# Which functions of the library are builtins, and what both kinds say of wrong arguments
import abc, bisect, collections, csv, functools, hashlib, heapq, importlib, inspect, io, json, logging, math, operator, os, random, re, runpy, shutil, threading, time, traceback, unittest, warnings, weakref
import multiprocessing as mp
given = (json.dumps, json.loads, os.getpid, os.fork, os.walk, os.makedirs, os.getenv, os.chown, os.statvfs, os.path.join, time.sleep, math.sqrt, math.comb,
    heapq.heappush, heapq.merge, heapq.nlargest, re.compile, re.search, re.escape, operator.add, bisect.bisect, functools.reduce, functools.wraps, functools.cmp_to_key,
    shutil.copy, warnings.warn, warnings.simplefilter, traceback.format_exc, logging.getLogger, collections.namedtuple, hashlib.md5, abc.abstractmethod,
    csv.field_size_limit, weakref.proxy, threading.get_ident, threading.settrace, inspect.signature, unittest.skip, importlib.import_module, runpy.run_path, io.open, print, len, sorted)
for f in given:
    print(f.__name__, type(f).__name__, inspect.isfunction(f), inspect.isbuiltin(f), inspect.isroutine(f))
    try: f.mark = 1
    except AttributeError as e: print(e)
    else: print(f.mark, vars(f)); del f.mark
class Holds:
    dumps = json.dumps
    join = os.path.join
    root = math.sqrt
for wrong in (lambda: Holds().dumps(1)[:1], lambda: Holds().join('b'), lambda: Holds().root(4.0)):
    try: print(type(wrong()).__name__)
    except TypeError as e: print(e)
def told(f, *a, **k):
    try: f(*a, **k)
    except TypeError as e: print(e)
for f in (json.dumps, json.loads, json.dump, json.JSONEncoder().encode, re.search, re.sub, re.split, re.compile, re.escape, os.path.split, os.path.exists, os.makedirs, os.getenv, os.popen,
    functools.wraps, functools.cmp_to_key, functools.total_ordering, functools.update_wrapper, collections.namedtuple, collections.UserDict().__getitem__, heapq.nlargest, heapq.heappush,
    logging.getLevelName, traceback.format_list, traceback.extract_tb, warnings.simplefilter, warnings.filterwarnings, inspect.signature, inspect.getsource, unittest.skip, unittest.TestCase().assertEqual,
    hashlib.file_digest, mp.Array, operator.add, runpy.run_path, importlib.import_module, abc.abstractmethod, os.path.basename, os.path.isfile, os.execvp, os.path.relpath, os.removedirs, os.renames,
    weakref.WeakSet().add, weakref.WeakValueDictionary().get, math.sin, math.atan2, math.isnan, set().difference, frozenset().isdisjoint, bytearray().insert, os.getpriority):
    told(f, zork=1)
    told(f, *range(1, 13))
    told(f)
for f in (open, round, int.from_bytes, memoryview(b'').cast, ' '.split, [].sort, {}.get): told(f, zork=1)
print(exit, quit, type(exit).__name__, type(exit).__module__, exit.name, quit.eof)
told(exit, 3, 4)
try: exit(code=3)
except SystemExit as e: print(repr(e.code))
