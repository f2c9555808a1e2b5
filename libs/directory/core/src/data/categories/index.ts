import type { Category } from '../../domain/category.js';
import { AGRICULTURE } from './agriculture.js';
import { ANIMAL_HUSBANDRY } from './animal-husbandry.js';
import { COOPERATIVES } from './cooperatives.js';
import { ENERGY } from './energy.js';
import { FOOD_CIVIL_SUPPLIES } from './food-civil-supplies.js';
import { GENERAL_ADMINISTRATION } from './general-administration.js';
import { HEALTH } from './health.js';
import { HOME } from './home.js';
import { PANCHAYAT_RURAL_DEVELOPMENT } from './panchayat-rural-development.js';
import { PUBLIC_HEALTH_ENGINEERING } from './public-health-engineering.js';
import { PUBLIC_WORKS } from './public-works.js';
import { REVENUE } from './revenue.js';
import { SCHOOL_EDUCATION } from './school-education.js';
import { SOCIAL_JUSTICE } from './social-justice.js';
import { SOMETHING_ELSE_CATEGORY } from './something-else.js';
import { TRANSPORT } from './transport.js';
import { TRIBAL_SCHEDULED_CASTE_WELFARE } from './tribal-scheduled-caste-welfare.js';
import { URBAN_DEVELOPMENT } from './urban-development.js';
import { WATER_RESOURCES } from './water-resources.js';
import { WOMEN_CHILD_DEVELOPMENT } from './women-child-development.js';

/** Every category, department by department in the order of the department codes, "something else" last. */
export const CATEGORIES: readonly Category[] = [
  ...REVENUE,
  ...HOME,
  ...PANCHAYAT_RURAL_DEVELOPMENT,
  ...URBAN_DEVELOPMENT,
  ...ENERGY,
  ...PUBLIC_HEALTH_ENGINEERING,
  ...HEALTH,
  ...FOOD_CIVIL_SUPPLIES,
  ...SCHOOL_EDUCATION,
  ...WOMEN_CHILD_DEVELOPMENT,
  ...SOCIAL_JUSTICE,
  ...AGRICULTURE,
  ...TRANSPORT,
  ...TRIBAL_SCHEDULED_CASTE_WELFARE,
  ...WATER_RESOURCES,
  ...PUBLIC_WORKS,
  ...ANIMAL_HUSBANDRY,
  ...COOPERATIVES,
  ...GENERAL_ADMINISTRATION,
  SOMETHING_ELSE_CATEGORY,
];
