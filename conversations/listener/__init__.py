"""The reflective listener: Rose's voice when no language model answers.

Pure and deterministic. Every sentence it can say stands in ``banks`` as reviewed text; of a seeker's own words only
a relation, a certain name, a feeling or a date is ever said back.
"""

from .reply import Reply, respond

__all__ = ["Reply", "respond"]
