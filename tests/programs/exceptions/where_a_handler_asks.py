# An `except` that asks for what is no exception is told with the whole of its handler; a misspelt name means the first that is as near.
import traceback


def several():
    try:
        1 / 0
    except print as e:
        x = 1
        y = 2


def one():
    try:
        1 / 0
    except (ValueError, 'text'): pass


def star():
    try:
        1 / 0
    except* int as e:
        x = 1


for f in several, one, star:
    try:
        f()
    except TypeError:
        traceback.print_exc()

for text in ('it', 'lst', 'inr', 'mx', 'tpe', 'abz', 'sett', 'ValuError', 'hex1', 'oc', 'prin', 'idd'):
    try:
        eval(text)
    except NameError as e:
        print(traceback.format_exc().splitlines()[-1])

squares = [i for i in range(3)]
try:
    j
except NameError:
    print(traceback.format_exc().splitlines()[-1])
for name in ('unittest.typing', 'json.nothing', 'queue.nothing', 'math.nothing', 'concurrent.nothing', 'nothing.at_all'):
    try:
        __import__(name)
    except ModuleNotFoundError as e:
        print(e, e.name)
