"""Names that CPython's builtin types and modules have, as `data/python_names.txt` holds them: `kind name: names`. Run with python3.13."""
import importlib
import sys

TYPES = [object, type, int, bool, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, memoryview, property, super, staticmethod, classmethod,
         BaseException, OSError, enumerate, zip, map, filter, reversed]
MODULES = sorted(m for m in sys.stdlib_module_names if not m.startswith("_") and m not in (
    "antigravity", "this", "idlelib", "lib2to3", "turtledemo", "turtle", "tkinter", "msvcrt", "winreg", "winsound", "nt", "ntpath", "nturl2path", "msilib", "ensurepip"))
for cls in TYPES:
    print("type %s: %s" % (cls.__name__, " ".join(sorted(dir(cls)))))
for name in ["builtins"] + MODULES + ["os.path", "collections.abc", "concurrent.futures"]:
    try:
        module = importlib.import_module(name)
    except Exception:
        continue
    names = getattr(module, "__all__", None) or [n for n in dir(module) if not n.startswith("_") and type(getattr(module, n)).__name__ != "module"]
    print("module %s: %s" % (name, " ".join(sorted({n for n in names if not n.startswith("_")}))))
