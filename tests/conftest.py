"""What holds for every test, wherever it stands."""

import gc

# Nine thousand tests and the law they look at live to the end; to search them for rubbish over and over took a quarter
# of the time.
gc.set_threshold(50_000, 20, 100)
