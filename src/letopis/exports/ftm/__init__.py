"""The chronicle as entities of FollowTheMoney, the data model of Aleph and OpenSanctions (https://followthemoney.tech)."""

from letopis.exports.ftm.stream import entities, lines

__all__ = ["entities", "lines"]
