# cpython: varies
# has: slept at least
# about: the clock moves by what is slept, and by little else
import time

start = time.time()
time.sleep(0.05)
took = time.time() - start
print("slept at least" if took >= 0.05 else "slept too little", took < 5)
a, b = time.monotonic(), time.monotonic()
print(b >= a, time.perf_counter() > 0, isinstance(time.time_ns(), int), type(start).__name__)
