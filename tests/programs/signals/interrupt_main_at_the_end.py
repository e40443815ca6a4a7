# about: an interrupt of the main thread by a finalizer that runs when there are no handlers any more
# has: Signal 2 ignored due to race condition
import _thread, sys
class Last:
    def __del__(self):
        _thread.interrupt_main()
last = Last()
print('over')
