"""Shows matching on the pages of candidates and vacancies, and lets proposals follow placements and files."""


def set_up_matching() -> None:
    """Register the parts, the signals and what follows when somebody is placed or a file ends."""
    from cases.closing import register_lapsing
    from cases.lapsing import register as register_lapser
    from cases.parts import candidate_parts
    from placements.actions.matching.lapse import lapse_with_file, lapsing_with_file
    from placements.actions.matching.propose import follow_with_proposal, take_back_with_proposal
    from placements.followers import register_follower, register_taken_back
    from placements.matching.parts import candidate_part, vacancy_part
    from placements.matching.signals import register_matching_signals
    from placements.vacancies.parts import vacancy_parts

    candidate_parts.register(candidate_part)
    vacancy_parts.register(vacancy_part)
    register_follower(follow_with_proposal)
    register_taken_back(take_back_with_proposal)
    register_lapser(lapse_with_file)
    register_lapsing(lapsing_with_file)
    register_matching_signals()
