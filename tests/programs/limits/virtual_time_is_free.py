# about: an hour of sleep takes no time, and nobody waits for nobody
# cpython: skip (it would take an hour)
# has: slept 3600
import time

start = time.time()
time.sleep(3600)
print("slept", int(time.time() - start))
