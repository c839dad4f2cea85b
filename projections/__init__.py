"""From events to answers: pure folds over what the articles report.

    history = History.of(events)                    projections.history
    telling = history.told(day, talks="gaza")       projections.telling
    state(telling, outline) -> StateOfTalks         projections.talks
    phases(telling, outline) -> PhaseLine...        projections.phases
    meetings(telling) -> MeetingLine...             projections.meetings
    proposals(telling, outline) -> ProposalLine...  projections.proposals
    positions(telling) -> PositionLine...           projections.positions
    position_history(telling) -> PositionLine...    projections.positions
    releases(telling) -> ReleaseLine...             projections.releases
    release_totals(telling) -> ReleaseTotal...      projections.releases
    figures(telling) -> FigureLine...               projections.figures
    latest_figures(telling) -> FigureLine...        projections.figures
    brief(state) -> Markdown text                   projections.brief

An outline (projections.outline) says who sits on which side of which talks. The same
events in any order give the same answers, byte for byte.
"""
