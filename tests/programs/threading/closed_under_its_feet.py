# about: a thread waits at a pipe or a socket that another one closes
import os, threading, time, socket
r, w = os.pipe()
def rd():
    try: print(os.read(r, 5))
    except OSError as e: print(e)
threading.Thread(target=rd, daemon=True).start()
time.sleep(.05); os.close(r); os.close(w)
l = socket.socket(); l.bind(('127.0.0.1', 0)); l.listen()
def ac():
    try: print(l.accept())
    except OSError as e: print(e)
threading.Thread(target=ac, daemon=True).start()
time.sleep(.05); l.close()
time.sleep(.1)
print('end')
