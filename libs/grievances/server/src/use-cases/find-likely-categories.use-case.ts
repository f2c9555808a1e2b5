import { Inject, Injectable } from '@nestjs/common';
import type { LikelyCategories } from '@pukar/grievances-core/contracts';
import { type EarlierTicket, likelyCategories } from '@pukar/grievances-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

const OF_PLACE = 200;
const OF_AGENT = 100;
const MOST = 9;

/** Finds what a caller most likely complains of, before they have said a word. Of tickets it reads what they are about and when they came, nothing else. */
@Injectable()
export class FindLikelyCategories {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(agentId: string, placeCode: string | null): Promise<LikelyCategories> {
    const earlier = await this.database.query<EarlierTicket>(
      `(select category_code as "categoryCode", registered_at as at, 'place' as because from grievances.ticket where place_code = $1 order by registered_at desc limit ${OF_PLACE})
       union all
       (select category_code, registered_at, 'agent' from grievances.ticket where registered_by = $2 order by registered_at desc limit ${OF_AGENT})`,
      [placeCode, agentId],
    );
    return { categories: likelyCategories(earlier, this.clock.now(), MOST) };
  }
}
