import type { Key } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import type { ClassBounds } from './classBounds.ts';
import type { Condition } from './conditions.ts';
import type { InitialStructure, OrgUnits } from './initialStructure.ts';

/** What an organisation may be read as: a structure, or a state that is none. */
export interface ClassDefinition {
  /** Name in scenario files and tables: `structure=coordinated`. */
  readonly name: string;
  /** `Coordinated`, as a heading or in a legend. */
  readonly title: Text;
  /** Colour in charts, as CSS writes it. */
  readonly colour: string;
  /** Colour of text upon it, where that of all others does not stand out. */
  readonly labelColour?: string;
  /** Place in charts that stack the structures, ascending from no activity at the bottom to everybody. */
  readonly layer: number;
  /** It is there while all of these hold and no structure that precedes it is there. */
  readonly conditions: readonly Pick<Condition, 'holds'>[];
  /**
   * Whether it joins the units without doing their work for them: the third level of integration asks for it, and so
   * does the second of Owyang's ten criteria of maturity.
   */
  readonly joinsUnits: boolean;
  /** Who may decide what customers are answered: the centre alone, or every lead of a hub that works. */
  readonly decides: 'centre' | 'leads';
  /** Whether nobody in it needs a hub to act: Forrester's last stage needs none then. */
  readonly empowers: boolean;
}

/** A structure that can be aimed at. */
export interface StructureDefinition extends ClassDefinition {
  /** `the coordinated structure`, to stand in a sentence. */
  readonly phrase: Text;
  /** What it is, to stand after its name; left out where the name says it. */
  readonly meaning?: Text;
  readonly conditions: readonly Condition[];
  /** Classes whose conditions may hold as well, and the condition that they have besides: that this structure is not there. */
  readonly precedes?: { readonly others: readonly ClassDefinition[]; readonly absent: Condition };
  /**
   * The structure among people who are active at the start, in order of preference for posts; undefined where nothing
   * stands. A test reads it as what it is.
   */
  readonly initial:
    | ((
        organisation: OrgUnits,
        actives: readonly number[],
        hubsPerCentreMember: number,
        key: Key,
      ) => InitialStructure)
    | undefined;
  /** What the compiled styles set up on the way to it. */
  readonly builds: Building;
  /** Why this organisation cannot have it at all, where so. */
  readonly impossible?: (organisation: Organisation, bounds: ClassBounds) => Lack | undefined;
  /** Why the sources hold it unsuited to this organisation, where so. */
  readonly unsuited?: (organisation: Organisation) => Lack | undefined;
  /** What is told of the numbers in its file. */
  readonly constants?: DocumentedConstants;
}

/** What a style sets up: posts and ties at once, and what it takes units through wave by wave. */
export interface Building {
  /** Whether a central team belongs to it; a style begins with a pilot only where one does. */
  readonly centre: boolean;
  /** Tactics that are used once, besides. */
  readonly once: readonly ('community' | 'dissolve' | 'divisionHub')[];
  /** The tactic of every wave; undefined where there is nothing to set up in units. */
  readonly waves: 'consolidate' | 'hub' | undefined;
}

/** What can be asked of an organisation before anything has run. */
export interface Organisation extends OrgUnits {
  readonly unitNames: readonly string[];
  readonly divisionNames: readonly string[];
  /** 1 for people who meet customers; undefined where the organisation does not say. */
  readonly customerFacing: Uint8Array | undefined;
}

/** What an organisation lacks for a structure. */
export type Lack = Pick<Problem, 'code' | 'message' | 'remedy'>;

/** Declares a state that is no structure, keeping its name as a literal. */
export const defineClass = <const N extends string>(
  definition: ClassDefinition & { readonly name: N },
): ClassDefinition & { readonly name: N } => definition;

/** Declares a structure, keeping its name as a literal: one file, and one word in the list of all structures. */
export const defineStructure = <const N extends string>(
  definition: StructureDefinition & { readonly name: N },
): StructureDefinition & { readonly name: N } => definition;
