# about: arguments of sleep
import time

time.sleep(0)
time.sleep(0.0)
time.sleep(True - 1)
for value in (-1, "x", None):
    try:
        time.sleep(value)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
