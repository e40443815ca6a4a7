# about: mistakes with Process
from multiprocessing import Process


def child():
    pass


p = Process(target=child)
for call in (p.join, lambda: p.terminate()):
    try:
        call()
    except (AssertionError, AttributeError) as error:
        print(type(error).__name__, error)
p.start()
try:
    p.start()
except AssertionError as error:
    print(error)
p.join()
try:
    p.daemon = True
except AssertionError as error:
    print(error)
print(p.exitcode)
try:
    Process(None, child, daemon=True, nope=1)
except TypeError as error:
    print(error)
