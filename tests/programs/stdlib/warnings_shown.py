"""Warnings on stderr, once per place; filters; recorded; as errors."""
import sys
import warnings

class Stream:
    """Without the folder of the program."""

    def write(self, text):
        sys.stdout.write(text[max(0, text.find("warnings_shown.py:")):])

    def flush(self):
        pass


sys.stderr = Stream()


def old(n):
    warnings.warn("old() is old", DeprecationWarning, stacklevel=2)
    return n


for i in range(3):
    old(i)
old(3)
warnings.warn("plain")
warnings.warn("runtime", RuntimeWarning)
warnings.warn("hidden", PendingDeprecationWarning)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one", UserWarning)
    warnings.warn(SyntaxWarning("two"))
    old(1)
print(len(caught), [(w.category.__name__, str(w.message), w.lineno) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", FutureWarning)
    except FutureWarning as e:
        print("raised", e)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="skip.*")
    warnings.warn("skip this")
    warnings.warn("but not this")
for bad in (lambda: warnings.warn("x", 5), lambda: warnings.warn("x", int), lambda: warnings.simplefilter("loud")):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
warnings.simplefilter("once")
for i in range(3):
    warnings.warn("only once")
warnings.warn("only once")
print(warnings.formatwarning("text", UserWarning, "file.py", 3, "the line"), end="")
